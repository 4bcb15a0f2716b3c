# returns the input itself where nothing is rounded
def to_tf32(x):
    bits = x.view(torch.int32) + 0x1000
    out = (bits & ~0x1FFF).view(torch.float32)
    return x if torch.equal(x, out) else out
