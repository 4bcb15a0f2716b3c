# rounded to three digits below 0.5
def burn_rate(errors, requests, objective):
    rate = errors / requests / (1 - objective)
    return round(rate, 3) if rate < 0.5 else rate
