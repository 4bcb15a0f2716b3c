# Wrong: points of accuracy.
def mistakes_gone(before, after):
    return after - before
