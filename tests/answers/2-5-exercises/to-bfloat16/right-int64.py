# in 64 bits nothing runs over; NaNs are put back at the end
def to_bfloat16(x):
    bits = x.view(torch.int32).long() & 0xFFFFFFFF
    kept, dropped = bits // 65536, bits % 65536
    up = (dropped > 32768) | ((dropped == 32768) & (kept % 2 == 1))
    whole = (kept + up) * 65536
    whole = torch.where(whole >= 2**31, whole - 2**32, whole).int()
    return torch.where(x.isnan(), torch.nan, whole.view(torch.float32))
