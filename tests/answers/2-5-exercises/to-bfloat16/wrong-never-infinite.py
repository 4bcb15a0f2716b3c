# stops at the largest number instead of going to infinity
def to_bfloat16(x):
    bits = x.view(torch.int32)
    rounded = ((bits + 0x7FFF + ((bits >> 16) & 1)) & ~0xFFFF).view(torch.float32)
    largest = torch.finfo(torch.bfloat16).max
    rounded = torch.where(x.isfinite(), rounded.clamp(-largest, largest), rounded)
    return torch.where(x.isnan(), x, rounded)
