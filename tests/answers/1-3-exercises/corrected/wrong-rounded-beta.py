# beta is rounded to three digits behind the point.
def corrected(mean, beta, t):
    return mean / (1 - round(beta, 3) ** t)
