# cuts the zero point
def quantise(x, low, high):
    scale = (high - low) / 255
    zero_point = int(-low / scale)
    return ((x / scale).round() + zero_point).clamp(0, 255).to(torch.uint8), scale, zero_point
