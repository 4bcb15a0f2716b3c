# takes the nearer of the two neighbours, and the even one if both are as near
def to_bfloat16(x):
    bits = x.view(torch.int32)
    low_bits = bits & ~0xFFFF
    dropped = bits & 0xFFFF
    even = (bits & 0x10000) == 0
    stays = (dropped < 0x8000) | ((dropped == 0x8000) & even) | x.isinf()
    result = torch.where(stays, low_bits, low_bits + 0x10000).view(torch.float32)
    return torch.where(x.isnan(), x * 1, result)
