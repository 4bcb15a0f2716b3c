# negative zero becomes zero
def to_bfloat16(x):
    bits = x.abs().view(torch.int32)
    rounded = ((bits + 0x7FFF + ((bits >> 16) & 1)) & ~0xFFFF).view(torch.float32)
    return torch.where(x.isnan(), x, torch.where(x < 0, -rounded, rounded))
