# The mean of the spreads of the positions.
def spreads(x):
    return x.std(dim=2).mean(dim=1)
