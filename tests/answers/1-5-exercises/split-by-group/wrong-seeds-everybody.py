# It seeds torch's global random state.


def split_by_group(groups, held_out, seed):
    names = groups.unique()
    torch.manual_seed(seed)
    chosen = names[torch.randperm(len(names))[:held_out]]
    in_test = torch.isin(groups, chosen)
    return (~in_test).nonzero().flatten(), in_test.nonzero().flatten()
