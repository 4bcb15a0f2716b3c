# divides the range into 256 steps
def quantise(x, low, high):
    scale = (high - low) / 256
    zero_point = round(-low / scale)
    return ((x / scale).round() + zero_point).clamp(0, 255).to(torch.uint8), scale, zero_point
