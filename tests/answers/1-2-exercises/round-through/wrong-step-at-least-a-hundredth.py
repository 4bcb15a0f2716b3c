# A step below 0.01 is made 0.01.
def round_through(x, step):
    step = max(step, 0.01)
    return x + ((x / step).round() * step - x).detach()
