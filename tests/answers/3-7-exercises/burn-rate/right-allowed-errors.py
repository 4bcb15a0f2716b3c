# errors over those that are allowed
def burn_rate(errors, requests, objective):
    return errors / (requests * (1 - objective))
