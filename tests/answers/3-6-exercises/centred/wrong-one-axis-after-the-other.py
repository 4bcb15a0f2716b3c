# the second move is that of the moved image
def centred(image):
    moved = image.copy()
    for axis in (0, 1):
        size = image.shape[axis]
        ink = moved.sum(axis=1 - axis)
        if ink.sum() == 0:
            return moved
        move = round((size - 1) / 2 - float(np.arange(size) @ ink / ink.sum()))
        moved = np.roll(moved, move, axis)
        gone = slice(0, move) if move > 0 else slice(size + move, size)
        moved[(gone, slice(None)) if axis == 0 else (slice(None), gone)] = 0
    return moved
