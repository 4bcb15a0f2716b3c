# A small constant in the logarithm gives zeros a large gradient.
def entropy(weights):
    return -(weights * (weights + 1e-9).log()).sum(dim=-1)
