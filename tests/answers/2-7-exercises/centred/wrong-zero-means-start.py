# the zeros of the start count as a row
def centred(x, group, groups):
    index = group[:, None].expand_as(x)
    means = x.new_zeros(groups, x.shape[1]).scatter_reduce(0, index, x, "mean")
    return x - means.gather(0, index)
