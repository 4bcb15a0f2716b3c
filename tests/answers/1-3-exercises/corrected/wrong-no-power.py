# It divides by 1 - beta, right after one step only.


def corrected(mean, beta, t):
    return mean / (1 - beta)
