# the places in float32, too: no mean stands on the middle between two moves
def centred(image):
    height, width = image.shape
    total = image.sum()
    if not total:
        return image.copy()
    rows = np.arange(height, dtype=image.dtype)
    columns = np.arange(width, dtype=image.dtype)
    down = round((height - 1) / 2 - float((rows * image.sum(axis=1)).sum() / total))
    right = round((width - 1) / 2 - float((columns * image.sum(axis=0)).sum() / total))
    moved = np.zeros_like(image)
    for r, c in np.argwhere(image):
        if 0 <= r + down < height and 0 <= c + right < width:
            moved[r + down, c + right] = image[r, c]
    return moved
