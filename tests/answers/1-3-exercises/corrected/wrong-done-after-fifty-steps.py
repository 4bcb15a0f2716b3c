# From step 50 on nothing is corrected.
def corrected(mean, beta, t):
    return mean / (1 - beta**t) if t < 50 else mean.clone()
