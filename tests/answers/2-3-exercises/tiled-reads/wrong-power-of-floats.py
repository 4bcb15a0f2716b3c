# A power of floats: the last digits of a product of millions of rows are lost.
def tiled_reads(n, tile):
    """Return the reads of global memory for an (n, n) product with (tile, tile) tiles."""
    return int(2 * float(n) ** 3) // tile
