# Takes every tile for a square one.
def tile_bytes(rows, columns):
    return rows * rows * 4
