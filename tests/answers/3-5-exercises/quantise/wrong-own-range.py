# takes the range of x
def quantise(x, low, high):
    low, high = min(x.min().item(), 0), max(x.max().item(), 0)
    scale = (high - low) / 255
    zero_point = round(-low / scale)
    return ((x / scale).round() + zero_point).clamp(0, 255).to(torch.uint8), scale, zero_point
