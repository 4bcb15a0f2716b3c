# It draws from the global random state and ignores the seed.


def split_by_group(groups, held_out, seed):
    names = groups.unique()
    chosen = names[torch.randperm(len(names))[:held_out]]
    in_test = torch.isin(groups, chosen)
    return (~in_test).nonzero().flatten(), in_test.nonzero().flatten()
