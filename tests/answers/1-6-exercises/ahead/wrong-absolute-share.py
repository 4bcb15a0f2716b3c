# A share of all.
def ahead(weights):
    return weights.triu(1).sum() / weights.sum()
