# no scale above 1
def to_int8(w, scale):
    return (w / min(scale, 1.0)).round().clamp(-127, 127).to(torch.int8)
