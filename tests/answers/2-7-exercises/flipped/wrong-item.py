# right, but Python asks for the number
def flipped(x):
    return x if x.sum().item() >= 0 else -x
