# The limit of the flattest direction.


def highest_rate(curvatures):
    return 2 / curvatures.min()
