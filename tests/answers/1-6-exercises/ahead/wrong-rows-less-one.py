# As if every row summed to 1.
def ahead(weights):
    return len(weights) - weights.tril().sum()
