# the share of good answers
def burn_rate(errors, requests, objective):
    return (requests - errors) / requests / objective
