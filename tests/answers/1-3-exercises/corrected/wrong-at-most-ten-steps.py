# The correction stays that of step 10.


def corrected(mean, beta, t):
    return mean / (1 - beta ** min(t, 10))
