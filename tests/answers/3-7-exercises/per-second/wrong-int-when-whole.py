# a whole rate comes back as an int
def per_second(before, after, seconds):
    rate = (after - before) / seconds
    return int(rate) if rate == int(rate) else rate
