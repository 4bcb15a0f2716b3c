# Right: n * n threads, each with 2 reads in each of n / tile rounds.
def tiled_reads(n, tile):
    return n * n * (n // tile) * 2
