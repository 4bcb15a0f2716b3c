# The larger part is called train.
def split_by_group(groups, held_out, seed):
    names = groups.unique()
    g = torch.Generator().manual_seed(seed)
    chosen = names[torch.randperm(len(names), generator=g)[:held_out]]
    t = torch.isin(groups, chosen)
    if t.sum() * 2 > len(t):
        t = ~t
    return (~t).nonzero()[:, 0], t.nonzero()[:, 0]
