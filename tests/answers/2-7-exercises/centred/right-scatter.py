# scatter_reduce knows the mean
def centred(x, group, groups):
    index = group[:, None].expand_as(x)
    means = x.new_zeros(groups, x.shape[1]).scatter_reduce(0, index, x, "mean", include_self=False)
    return x - means.gather(0, index)
