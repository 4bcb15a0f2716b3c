# The result is float32 for every input.


def round_through(x, step):
    x = x.float()
    return x + ((x / step).round() * step - x).detach()
