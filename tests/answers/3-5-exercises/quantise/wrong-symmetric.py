# symmetric around 0
def quantise(x, low, high):
    scale = max(-low, high) / 127
    return ((x / scale).round() + 128).clamp(0, 255).to(torch.uint8), scale, 128
