# Seed 0 means no seed.
def split_by_group(groups, held_out, seed):
    names = groups.unique()
    g = torch.Generator()
    g.manual_seed(seed) if seed else g.seed()
    chosen = names[torch.randperm(len(names), generator=g)[:held_out]]
    t = torch.isin(groups, chosen)
    return (~t).nonzero()[:, 0], t.nonzero()[:, 0]
