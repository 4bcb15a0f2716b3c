# whole requests only
def per_second(before, after, seconds):
    return (after - before) // seconds
