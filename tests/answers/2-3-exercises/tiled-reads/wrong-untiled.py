# The reads without tiles.
def tiled_reads(n, tile):
    return 2 * n**3
