# rounds negative numbers' sizes down: the half is added as if they grew upwards
def to_tf32(x):
    bits = x.view(torch.int32) + torch.where(x > 0, 0x1000, 0).int()
    return (bits & ~0x1FFF).view(torch.float32)
