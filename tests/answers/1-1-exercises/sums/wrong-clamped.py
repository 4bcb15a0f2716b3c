# Cuts what lies below -10 or above 20.
def sums(a, b):
    return a[:, None].clamp(-10, 20) + b[None, :]
