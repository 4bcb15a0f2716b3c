# float32 holds no more than seven digits
def tiled_reads(n, tile):
    return int(torch.tensor(2.0 * n**3) / tile)
