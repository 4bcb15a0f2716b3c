# adds a bit more than half a step
def to_tf32(x):
    return ((x.view(torch.int32) + 0x1001) & ~0x1FFF).view(torch.float32)
