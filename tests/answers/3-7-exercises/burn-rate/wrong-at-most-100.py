# Wrong: at most 100.
def burn_rate(errors, requests, objective):
    return min(errors / requests / (1 - objective), 100.0)
