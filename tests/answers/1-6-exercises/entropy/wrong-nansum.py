# The sum leaves NaN out; the gradient does not.
def entropy(weights):
    return -(weights * weights.log()).nansum(dim=-1)
