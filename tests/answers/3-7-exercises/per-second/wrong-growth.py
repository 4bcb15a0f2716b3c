# not per second
def per_second(before, after, seconds):
    return float(after - before)
