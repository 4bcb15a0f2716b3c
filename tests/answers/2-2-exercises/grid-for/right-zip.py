# pairs sizes with threads
def grid_for(shape, threads):
    return tuple(-(-size // t) for size, t in zip(reversed(shape), threads))
