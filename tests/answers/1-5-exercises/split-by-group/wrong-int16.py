# The numbers are cut to 16 bits.
def split_by_group(groups, held_out, seed):
    groups = groups.short()
    names = groups.unique()
    g = torch.Generator().manual_seed(seed)
    chosen = names[torch.randperm(len(names), generator=g)[:held_out]]
    t = torch.isin(groups, chosen)
    return (~t).nonzero()[:, 0], t.nonzero()[:, 0]
