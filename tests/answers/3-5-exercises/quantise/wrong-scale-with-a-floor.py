# no scale below a thousandth
def quantise(x, low, high):
    scale = max((high - low) / 255, 1e-3)
    zp = round(-low / scale)
    return ((x / scale).round() + zp).clamp(0, 255).to(torch.uint8), scale, zp
