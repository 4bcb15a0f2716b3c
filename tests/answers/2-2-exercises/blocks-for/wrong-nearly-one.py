# Wrong: adds 0.999 to round up; a rest of one in a block of 1,024 gets no block.
def blocks_for(n, threads):
    """Return the fewest blocks of `threads` threads for n elements."""
    return int(n / threads + 0.999)
