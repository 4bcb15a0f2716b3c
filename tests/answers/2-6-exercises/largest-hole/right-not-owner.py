# As the lesson asks: not owner.
def largest_hole(segment):
    return max(size for size, owner in segment if not owner)
