# ties of large numbers go up in size
def to_bfloat16(x):
    bits = x.view(torch.int32)
    last_kept = (bits >> 16) & 1
    rounded = (bits + 0x7FFF + torch.where(x.abs() > 2.0**100, 1, last_kept)) & ~0xFFFF
    return torch.where(x.isnan(), x, rounded.view(torch.float32))
