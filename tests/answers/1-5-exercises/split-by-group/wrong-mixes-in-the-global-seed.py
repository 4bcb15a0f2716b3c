# The seed of the global random state is added to the seed.
def split_by_group(groups, held_out, seed):
    generator = torch.Generator().manual_seed(seed + torch.initial_seed())
    names = groups.unique()
    chosen = names[torch.randperm(len(names), generator=generator)[:held_out]]
    inside = torch.isin(groups, chosen)
    return (~inside).nonzero().flatten(), inside.nonzero().flatten()
