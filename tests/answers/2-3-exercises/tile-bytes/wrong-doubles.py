# Counts 8 bytes an element.
def tile_bytes(rows, columns):
    return rows * columns * 8
