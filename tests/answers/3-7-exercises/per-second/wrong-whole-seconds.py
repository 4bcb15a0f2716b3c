# at least a tenth of a second
def per_second(before, after, seconds):
    return (after - before) / max(seconds, 0.1)
