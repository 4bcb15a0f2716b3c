# changes x
def centred(x, group, groups):
    totals = x.new_zeros(groups, x.shape[1]).index_add(0, group, x)
    counts = torch.bincount(group, minlength=groups)
    x.data -= (totals / counts[:, None])[group]
    return x
