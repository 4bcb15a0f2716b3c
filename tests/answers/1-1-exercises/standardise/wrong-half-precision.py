# It calculates in bfloat16, which keeps two or three digits.


def standardise(x):
    low = x.bfloat16()
    low = (low - low.mean(dim=1, keepdim=True)) / low.std(dim=1, keepdim=True, correction=0)
    return low.float()
