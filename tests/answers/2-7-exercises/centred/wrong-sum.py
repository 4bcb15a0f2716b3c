# subtracts the sum of the group
def centred(x, group, groups):
    totals = x.new_zeros(groups, x.shape[1]).index_add(0, group, x)
    return x - totals[group]
