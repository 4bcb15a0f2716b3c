# It divides by the variance: the square root is missing.


def standardise(x):
    return (x - x.mean(dim=1, keepdim=True)) / x.var(dim=1, keepdim=True, correction=0)
