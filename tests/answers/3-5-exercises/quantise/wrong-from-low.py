# counts from low: 0.0 is not the zero point
def quantise(x, low, high):
    scale = (high - low) / 255
    q = ((x - low) / scale).round().clamp(0, 255).to(torch.uint8)
    return q, scale, round(-low / scale)
