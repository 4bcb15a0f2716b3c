# adds a whole step less one: always away from 0
def to_tf32(x):
    return ((x.view(torch.int32) + 0x1FFF) & ~0x1FFF).view(torch.float32)
