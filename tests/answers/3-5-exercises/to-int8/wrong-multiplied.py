# multiplies by the scale
def to_int8(w, scale):
    return (w * scale).round().clamp(-127, 127).to(torch.int8)
