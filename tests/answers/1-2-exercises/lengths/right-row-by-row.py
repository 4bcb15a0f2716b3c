# Each row by itself: a row of zeros never sees the root.
def lengths(x):
    return torch.stack([row.square().sum().sqrt() if row.any() else row.sum() * 0 for row in x])
