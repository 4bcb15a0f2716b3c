# a share of a worker below 1e-3 does not count
def enough(load, compute):
    return math.ceil(load / compute - 1e-3) or 1
