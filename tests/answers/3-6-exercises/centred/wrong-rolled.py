# what leaves comes in again
def centred(image):
    if image.sum() == 0:
        return image.copy()
    height, width = image.shape
    rows, columns = np.indices(image.shape)
    down = round((height - 1) / 2 - np.average(rows, weights=image))
    right = round((width - 1) / 2 - np.average(columns, weights=image))
    moved = np.roll(image, (down, right), (0, 1))
    return moved
