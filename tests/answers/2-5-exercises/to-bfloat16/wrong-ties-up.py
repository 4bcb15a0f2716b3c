# rounds every tie up in size
def to_bfloat16(x):
    rounded = ((x.view(torch.int32) + 0x8000) & ~0xFFFF).view(torch.float32)
    return torch.where(x.isnan(), x, rounded)
