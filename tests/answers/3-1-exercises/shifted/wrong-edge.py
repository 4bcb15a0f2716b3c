# freed pixels repeat the edge
def shifted(images, down, right):
    n, c, h, w = images.shape
    result = images.clone()
    for i, (y, x) in enumerate(zip(down.tolist(), right.tolist())):
        rows = (torch.arange(h) - y).clamp(0, h - 1)
        columns = (torch.arange(w) - x).clamp(0, w - 1)
        result[i] = images[i][:, rows][:, :, columns]
    return result
