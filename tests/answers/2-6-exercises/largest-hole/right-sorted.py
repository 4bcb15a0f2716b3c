# sorts the holes
def largest_hole(segment):
    return sorted(block[0] for block in segment if block[1] is None)[-1]
