# the means lose digits of a float64
def centred(x, group, groups):
    totals = torch.zeros(groups, x.shape[1]).index_add(0, group, x.float())
    counts = torch.bincount(group, minlength=groups)
    return x - (totals / counts[:, None])[group]
