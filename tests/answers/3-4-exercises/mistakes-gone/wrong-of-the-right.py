# Wrong: compares with what was right.
def mistakes_gone(before, after):
    return (after - before) / before
