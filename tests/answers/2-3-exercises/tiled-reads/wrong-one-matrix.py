# Counts one of the two matrices.
def tiled_reads(n, tile):
    return n**3 // tile
