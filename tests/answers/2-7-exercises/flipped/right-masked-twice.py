# a factor of 1 or -1, made without a question to Python
def flipped(x):
    sign = (x.sum() >= 0).to(x.dtype) * 2 - 1
    return x * sign
