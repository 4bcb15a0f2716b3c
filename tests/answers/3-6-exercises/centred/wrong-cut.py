# cuts the moves
def centred(image):
    if image.sum() == 0:
        return image.copy()
    height, width = image.shape
    rows, columns = np.indices(image.shape)
    down = int((height - 1) / 2 - np.average(rows, weights=image))
    right = int((width - 1) / 2 - np.average(columns, weights=image))
    moved = np.zeros_like(image)
    moved[max(down, 0):height + min(down, 0), max(right, 0):width + min(right, 0)] = image[
        max(-down, 0):height - max(down, 0), max(-right, 0):width - max(right, 0)]
    return moved
