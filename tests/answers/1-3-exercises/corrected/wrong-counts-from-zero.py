# The power is one too large.


def corrected(mean, beta, t):
    return mean / (1 - beta ** (t + 1))
