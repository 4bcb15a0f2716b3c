# Wrong: a network that got worse counts as equal.
def mistakes_gone(before, after):
    return max(0.0, (after - before) / (100 - before))
