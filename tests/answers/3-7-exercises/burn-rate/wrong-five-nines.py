# rounds what is allowed to five decimals
def burn_rate(errors, requests, objective):
    return errors / requests / round(1 - objective, 5)
