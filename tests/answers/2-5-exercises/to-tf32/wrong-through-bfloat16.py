# bfloat16 has the range, not the mantissa
def to_tf32(x):
    return x.bfloat16().float()
