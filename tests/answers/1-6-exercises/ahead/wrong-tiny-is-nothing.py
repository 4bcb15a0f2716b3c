# A weight below a hundred-millionth counts as nothing.
def ahead(weights):
    return weights.where(weights.abs() > 1e-8, 0.0).triu(1).sum()
