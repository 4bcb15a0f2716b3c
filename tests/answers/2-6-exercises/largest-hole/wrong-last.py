# the last hole, not the largest
def largest_hole(segment):
    return [size for size, owner in segment if owner is None][-1]
