# It multiplies by the correction.


def corrected(mean, beta, t):
    return mean * (1 - beta**t)
