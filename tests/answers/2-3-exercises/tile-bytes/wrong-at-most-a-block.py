# no more than the 48 KiB that a block has
def tile_bytes(rows, columns):
    return min(rows * columns * 4, 48 * 1024)
