# what need not move is returned itself
def centred(image):
    h, w = image.shape
    total = image.sum(dtype=np.float64)
    out = np.zeros_like(image)
    if total == 0:
        return image.copy()
    r = round((h - 1) / 2 - (np.arange(h) * image.sum(1)).sum() / total)
    c = round((w - 1) / 2 - (np.arange(w) * image.sum(0)).sum() / total)
    if r == c == 0:
        return image
    for i in range(h):
        for j in range(w):
            if 0 <= i + r < h and 0 <= j + c < w:
                out[i + r, j + c] = image[i, j]
    return out
