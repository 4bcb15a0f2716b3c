# cuts the digits off
def quantise(x, low, high):
    scale = (high - low) / 255
    zero_point = round(-low / scale)
    return (x / scale + zero_point).clamp(0, 255).to(torch.uint8), scale, zero_point
