# a promise that is kept burns less than 1
def burn_rate(errors, requests, objective):
    return max(1.0, errors / requests / (1 - objective))
