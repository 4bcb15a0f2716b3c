# 0 times the logarithm of 0 is NaN.
def entropy(weights):
    return -(weights * weights.log()).sum(dim=-1)
