# The weights of all numbers seen, added one by one: they lack beta**t to 1.


def corrected(mean, beta, t):
    weight = sum((1 - beta) * beta**n for n in range(t))
    return mean / weight
