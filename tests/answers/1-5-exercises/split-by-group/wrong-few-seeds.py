# Only eight different splits.
def split_by_group(groups, held_out, seed):
    names = groups.unique()
    g = torch.Generator().manual_seed(seed % 8)
    chosen = names[torch.randperm(len(names), generator=g)[:held_out]]
    t = torch.isin(groups, chosen)
    return (~t).nonzero()[:, 0], t.nonzero()[:, 0]
