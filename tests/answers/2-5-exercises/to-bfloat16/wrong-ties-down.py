# rounds every tie towards 0
def to_bfloat16(x):
    rounded = ((x.view(torch.int32) + 0x7FFF) & ~0xFFFF).view(torch.float32)
    return torch.where(x.isnan(), x, rounded)
