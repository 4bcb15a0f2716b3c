# the middle of the box around the ink
def centred(image):
    if image.sum() == 0:
        return image.copy()
    height, width = image.shape
    rows, columns = np.indices(image.shape)
    down = round((height - 1) / 2 - (rows[image > 0].min() + rows[image > 0].max()) / 2)
    right = round((width - 1) / 2 - (columns[image > 0].min() + columns[image > 0].max()) / 2)
    moved = np.zeros_like(image)
    moved[max(down, 0):height + min(down, 0), max(right, 0):width + min(right, 0)] = image[
        max(-down, 0):height - max(down, 0), max(-right, 0):width - max(right, 0)]
    return moved
