# Rounds a float, which has 16 digits: n = 1000003, tile = 1 has more.
def tiled_reads(n, tile):
    """Return the reads of global memory for an (n, n) product with (tile, tile) tiles."""
    return round(2.0 * n * n * (n // tile))
