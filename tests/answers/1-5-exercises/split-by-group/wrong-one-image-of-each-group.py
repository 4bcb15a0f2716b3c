# The test has one image of each held-out group, the rest is lost.


def split_by_group(groups, held_out, seed):
    names = groups.unique()
    generator = torch.Generator().manual_seed(seed)
    chosen = names[torch.randperm(len(names), generator=generator)[:held_out]]
    in_test = torch.isin(groups, chosen)
    first = torch.stack([(groups == c).nonzero()[0, 0] for c in chosen])
    return (~in_test).nonzero().flatten(), first
