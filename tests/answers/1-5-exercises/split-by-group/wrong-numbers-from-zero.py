# It takes the groups to be numbered from 0.


def split_by_group(groups, held_out, seed):
    names = torch.arange(len(groups.unique()))
    generator = torch.Generator().manual_seed(seed)
    chosen = names[torch.randperm(len(names), generator=generator)[:held_out]]
    in_test = torch.isin(groups, chosen)
    return (~in_test).nonzero().flatten(), in_test.nonzero().flatten()
