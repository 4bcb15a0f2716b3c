# The mean is not subtracted.
def spreads(x):
    n = x[0].numel()
    return (x.square().sum((1, 2)) / (n - 1)).sqrt()
