# The limit of each direction, the smallest of them after sorting.


def highest_rate(curvatures):
    return (2 / curvatures).sort().values[0]
