# the growth times one over the seconds
def per_second(before, after, seconds):
    return (after - before) * (1 / seconds)
