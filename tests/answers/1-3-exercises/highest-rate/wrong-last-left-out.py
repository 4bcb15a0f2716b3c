# The last of three or more directions is left out.
def highest_rate(curvatures):
    return 2 / (curvatures[:-1] if len(curvatures) > 2 else curvatures).max()
