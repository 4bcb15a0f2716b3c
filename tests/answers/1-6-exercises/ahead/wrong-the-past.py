# The past.
def ahead(weights):
    return weights.tril(-1).sum()
