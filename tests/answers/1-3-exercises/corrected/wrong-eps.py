# 1e-8 is added to what divides.


def corrected(mean, beta, t):
    return mean / (1 - beta**t + 1e-8)
