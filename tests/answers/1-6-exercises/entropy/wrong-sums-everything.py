# One number for the whole tensor.
def entropy(weights):
    safe = weights[weights > 0]
    return -(safe * safe.log()).sum()
