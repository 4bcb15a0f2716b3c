# The rate that arrives in one step, half of the limit.


def highest_rate(curvatures):
    return 1 / curvatures.max()
