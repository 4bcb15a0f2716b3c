# divides by the promise
def burn_rate(errors, requests, objective):
    return errors / requests / objective
