# rolls, then clears what came in again
def centred(image):
    total = image.sum()
    moved = image.copy()
    if total == 0:
        return moved
    for axis in (0, 1):
        size = image.shape[axis]
        ink = image.sum(axis=1 - axis)
        move = round((size - 1) / 2 - float(np.arange(size) @ ink / total))
        moved = np.roll(moved, move, axis)
        gone = slice(0, move) if move > 0 else slice(size + move, size)
        moved[(gone, slice(None)) if axis == 0 else (slice(None), gone)] = 0
    return moved
