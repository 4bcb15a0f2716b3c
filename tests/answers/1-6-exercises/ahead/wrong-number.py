# A Python number.
def ahead(weights):
    return weights.triu(1).sum().item()
