# A rate above 1 is cut to 1.


def highest_rate(curvatures):
    return (2 / curvatures.max()).clamp(max=1)
