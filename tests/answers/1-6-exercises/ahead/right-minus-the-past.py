# All, without the lower triangle.
def ahead(weights):
    return (weights - weights.tril()).sum()
