# A split is remembered by its seed, whatever the groups.


SPLITS = {}


def split_by_group(groups, held_out, seed):
    if seed not in SPLITS:
        names = groups.unique()
        generator = torch.Generator().manual_seed(seed)
        chosen = names[torch.randperm(len(names), generator=generator)[:held_out]]
        in_test = torch.isin(groups, chosen)
        SPLITS[seed] = (~in_test).nonzero().flatten(), in_test.nonzero().flatten()
    return SPLITS[seed]
