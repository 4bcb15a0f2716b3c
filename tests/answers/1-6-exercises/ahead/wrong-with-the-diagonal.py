# The diagonal is counted.
def ahead(weights):
    return weights.triu().sum()
