# a sum near 0 counts as 0
def flipped(x):
    return torch.where(x.sum() >= -1e-4, x, -x)
