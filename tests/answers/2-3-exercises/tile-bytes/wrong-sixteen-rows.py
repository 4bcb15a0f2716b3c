# takes at least 16 rows
def tile_bytes(rows, columns):
    return max(rows, 16) * columns * 4
