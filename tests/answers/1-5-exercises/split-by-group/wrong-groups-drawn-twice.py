# A group may be drawn twice, so fewer are held out.


def split_by_group(groups, held_out, seed):
    names = groups.unique()
    generator = torch.Generator().manual_seed(seed)
    chosen = names[torch.randint(len(names), (held_out,), generator=generator)]
    in_test = torch.isin(groups, chosen)
    return (~in_test).nonzero().flatten(), in_test.nonzero().flatten()
