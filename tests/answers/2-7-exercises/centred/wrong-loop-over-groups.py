# a loop over groups: the more groups, the more operations
def centred(x, group, groups):
    result = torch.zeros_like(x)
    for g in range(groups):
        there = group == g
        if there.any():
            result = torch.where(there[:, None], x - x[there].mean(dim=0), result)
    return result
