# looks at fifty blocks
def largest_hole(segment):
    return max(size for size, owner in segment[:50] if owner is None)
