# One number for the batch.
def spreads(x):
    return x.std()
