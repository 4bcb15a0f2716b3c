# float16 is the other type of 16 bits
def to_bfloat16(x):
    return x.half().float()
