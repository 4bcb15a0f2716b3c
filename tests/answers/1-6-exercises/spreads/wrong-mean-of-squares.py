# Loses its digits far from 0.
def spreads(x):
    n = x[0].numel()
    squares = x.square().sum((1, 2)) - x.sum((1, 2)).square() / n
    return (squares / (n - 1)).sqrt()
