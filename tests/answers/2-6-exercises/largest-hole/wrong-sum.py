# adds up holes that lie apart
def largest_hole(segment):
    return sum(size for size, owner in segment if owner is None)
