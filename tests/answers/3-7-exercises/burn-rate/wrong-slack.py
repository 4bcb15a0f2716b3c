# adds a little to the requests, lest they be 0
def burn_rate(errors, requests, objective):
    return errors / (requests + 1e-6) / (1 - objective)
