# Flattened to one row a sequence.
def spreads(x):
    return x.flatten(1).std(dim=1)
