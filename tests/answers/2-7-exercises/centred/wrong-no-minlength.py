# an empty group at the end has no count
def centred(x, group, groups):
    totals = x.new_zeros(groups, x.shape[1]).index_add(0, group, x)
    return x - (totals / torch.bincount(group)[:, None])[group]
