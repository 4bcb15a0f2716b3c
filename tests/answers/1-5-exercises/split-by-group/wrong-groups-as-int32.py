# Numbers as int32.
def split_by_group(groups, held_out, seed):
    groups = groups.int()
    names = groups.unique()
    g = torch.Generator().manual_seed(seed)
    chosen = names[torch.randperm(len(names), generator=g)[:held_out]]
    t = torch.isin(groups, chosen)
    return (~t).nonzero()[:, 0], t.nonzero()[:, 0]
