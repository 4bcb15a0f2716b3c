# takes numbers below the smallest normal one for 0
def to_bfloat16(x):
    bits = x.view(torch.int32)
    rounded = ((bits + 0x7FFF + ((bits >> 16) & 1)) & ~0xFFFF).view(torch.float32)
    rounded = torch.where(x.abs() < torch.finfo(torch.float32).tiny, 0.0, rounded)
    return torch.where(x.isnan(), x, rounded)
