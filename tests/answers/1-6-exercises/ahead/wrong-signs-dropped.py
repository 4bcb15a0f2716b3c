# Numbers below 0 count as if they were above it.
def ahead(weights):
    return weights.triu(1).abs().sum()
