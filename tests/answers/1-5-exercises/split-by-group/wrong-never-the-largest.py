# The largest group always trains if there are more than five.
def split_by_group(groups, held_out, seed):
    names, c = groups.unique(return_counts=True)
    if len(names) > 5 and c.max() > c.min():
        names = names[c.argsort()[:-1]]
    g = torch.Generator().manual_seed(seed)
    chosen = names[torch.randperm(len(names), generator=g)[:held_out]]
    t = torch.isin(groups, chosen)
    return (~t).nonzero()[:, 0], t.nonzero()[:, 0]
