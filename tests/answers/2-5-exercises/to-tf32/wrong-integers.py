# forgets to read the integers as floats again
def to_tf32(x):
    return (x.view(torch.int32) + 0x1000) & ~0x1FFF
