# Uses the global state where held_out is 1.
def split_by_group(groups, held_out, seed):
    names = groups.unique()
    g = torch.Generator().manual_seed(seed if held_out > 1 else torch.initial_seed() + seed)
    chosen = names[torch.randperm(len(names), generator=g)[:held_out]]
    t = torch.isin(groups, chosen)
    return (~t).nonzero()[:, 0], t.nonzero()[:, 0]
