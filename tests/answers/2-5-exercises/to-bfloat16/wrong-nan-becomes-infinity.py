# right but for NaNs, whose bits are rounded like a number's
def to_bfloat16(x):
    bits = x.view(torch.int32)
    return ((bits + 0x7FFF + ((bits >> 16) & 1)) & ~0xFFFF).view(torch.float32)
