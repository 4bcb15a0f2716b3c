# adds half of the gap at 1 to every number, then cuts
def to_tf32(x):
    moved = x + torch.sign(x) / 2048
    return (moved.view(torch.int32) & ~0x1FFF).view(torch.float32)
