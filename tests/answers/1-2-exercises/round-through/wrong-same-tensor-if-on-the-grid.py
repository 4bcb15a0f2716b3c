# Where nothing has to be rounded, x itself comes back: whoever changes the result changes x.
def round_through(x, step):
    rounded = (x / step).round() * step
    if torch.equal(rounded, x):
        return x
    return x + (rounded - x).detach()
