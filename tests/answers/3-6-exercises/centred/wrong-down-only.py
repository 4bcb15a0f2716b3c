# moves down and right only
def centred(image):
    if image.sum() == 0:
        return image.copy()
    height, width = image.shape
    rows, columns = np.indices(image.shape)
    down = max(round((height - 1) / 2 - np.average(rows, weights=image)), 0)
    right = max(round((width - 1) / 2 - np.average(columns, weights=image)), 0)
    moved = np.zeros_like(image)
    moved[max(down, 0):height + min(down, 0), max(right, 0):width + min(right, 0)] = image[
        max(-down, 0):height - max(down, 0), max(-right, 0):width - max(right, 0)]
    return moved
