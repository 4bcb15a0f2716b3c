# beta * t for beta to the power of t.


def corrected(mean, beta, t):
    return mean / (1 - beta * t)
