# keeps 11 bits of mantissa
def to_tf32(x):
    return ((x.view(torch.int32) + 0x800) & ~0xFFF).view(torch.float32)
