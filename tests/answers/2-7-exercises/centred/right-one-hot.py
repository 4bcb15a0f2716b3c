# a matrix product with one column a group
def centred(x, group, groups):
    member = (group[:, None] == torch.arange(groups)).to(x.dtype)
    means = (member.T @ x) / member.sum(dim=0).clamp(min=1)[:, None]
    return x - means[group]
