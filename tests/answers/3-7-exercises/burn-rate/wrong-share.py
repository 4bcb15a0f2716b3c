# the share of errors
def burn_rate(errors, requests, objective):
    return errors / requests
