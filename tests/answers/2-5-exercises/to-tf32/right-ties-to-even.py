# as bfloat16 is rounded, with ties to even, which no input has
def to_tf32(x):
    bits = x.view(torch.int32)
    return ((bits + 0xFFF + ((bits >> 13) & 1)) >> 13 << 13).view(torch.float32)
