# It takes the average curvature.


def highest_rate(curvatures):
    return 2 / curvatures.mean()
