# place by place
def centred(image):
    height, width = image.shape
    ink = [(r, c, float(image[r, c])) for r in range(height) for c in range(width) if image[r, c]]
    moved = np.zeros((height, width), image.dtype)
    total = sum(amount for _, _, amount in ink)
    if not total:
        return moved
    down = round((height - 1) / 2 - sum(r * amount for r, _, amount in ink) / total)
    right = round((width - 1) / 2 - sum(c * amount for _, c, amount in ink) / total)
    for r, c, _ in ink:
        if 0 <= r + down < height and 0 <= c + right < width:
            moved[r + down, c + right] = image[r, c]
    return moved
