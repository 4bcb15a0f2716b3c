# It holds out one group, whatever held_out says.


def split_by_group(groups, held_out, seed):
    names = groups.unique()
    generator = torch.Generator().manual_seed(seed)
    chosen = names[torch.randperm(len(names), generator=generator)[:1]]
    in_test = torch.isin(groups, chosen)
    return (~in_test).nonzero().flatten(), in_test.nonzero().flatten()
