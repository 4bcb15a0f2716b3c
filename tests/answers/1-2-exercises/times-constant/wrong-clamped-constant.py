# Cuts b at -3 and 4.
def times_constant(a, b):
    return a * b.detach().clamp(-3, 4)
