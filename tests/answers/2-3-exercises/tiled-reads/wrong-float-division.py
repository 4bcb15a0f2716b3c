# Divides as floats: inexact for large n, such as n = 3000009, tile = 3.
def tiled_reads(n, tile):
    """Return the reads of global memory for an (n, n) product with (tile, tile) tiles."""
    return int(2 * n**3 / tile)
