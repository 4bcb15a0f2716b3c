# most subnormal numbers become 0
def to_bfloat16(x):
    bits = x.view(torch.int32)
    last_kept = (bits >> 16) & 1
    rounded = (bits + 0x7FFF + last_kept) & ~0xFFFF
    rounded = torch.where(((bits >> 23) & 0xFF == 0) & (bits & 0x7FFFFF > 0x30000), 0, rounded)
    return torch.where(x.isnan(), x, rounded.view(torch.float32))
