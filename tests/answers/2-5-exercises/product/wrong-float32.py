# no autocast at all
def product(a, b):
    return a @ b
