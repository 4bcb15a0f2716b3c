# rounds the mantissa alone: what should carry into the exponent is lost
def to_tf32(x):
    bits = x.view(torch.int32)
    mantissa = ((bits & 0x7FFFFF) + 0x1000) & 0x7FE000
    return ((bits & ~0x7FFFFF) | mantissa).view(torch.float32)
