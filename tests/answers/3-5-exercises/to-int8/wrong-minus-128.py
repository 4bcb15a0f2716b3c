# clips to -128
def to_int8(w, scale):
    return (w / scale).round().clamp(-128, 127).to(torch.int8)
