# Only groups next to each other can be held out together.


def split_by_group(groups, held_out, seed):
    names = groups.unique()
    generator = torch.Generator().manual_seed(seed)
    start = torch.randint(len(names), (1,), generator=generator)
    chosen = names[(start + torch.arange(held_out)) % len(names)]
    in_test = torch.isin(groups, chosen)
    return (~in_test).nonzero().flatten(), in_test.nonzero().flatten()
