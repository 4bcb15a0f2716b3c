# Counts elements, not bytes.
def tile_bytes(rows, columns):
    return rows * columns
