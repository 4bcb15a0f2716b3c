# No rate above 1000.
def highest_rate(curvatures):
    return (2 / curvatures.max()).clamp(max=1000)
