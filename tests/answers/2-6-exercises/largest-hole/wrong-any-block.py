# the largest block, free or not
def largest_hole(segment):
    return max(size for size, owner in segment)
