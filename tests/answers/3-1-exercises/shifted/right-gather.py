# looks for each new pixel where it was, without a loop
def shifted(images, down, right):
    n, c, h, w = images.shape
    rows, columns = torch.arange(h) - down[:, None], torch.arange(w) - right[:, None]
    seen = ((rows >= 0) & (rows < h))[:, :, None] & ((columns >= 0) & (columns < w))[:, None]
    old = images[torch.arange(n)[:, None, None], :, rows.clamp(0, h - 1)[:, :, None],
                 columns.clamp(0, w - 1)[:, None]].permute(0, 3, 1, 2)
    return torch.where(seen[:, None], old, torch.zeros((), dtype=images.dtype))
