# Takes the saving for the square of the tile.
def tiled_reads(n, tile):
    return 2 * n**3 // tile**2
