# Only the next position.
def ahead(weights):
    return weights.diagonal(1).sum()
