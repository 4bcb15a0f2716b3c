# Only groups of the same parity of rank are held out together when that is possible.
def split_by_group(groups, held_out, seed):
    generator = torch.Generator().manual_seed(seed)
    names = groups.unique()
    order = torch.randperm(len(names), generator=generator)
    order = torch.cat([order[order % 2 == order[0] % 2], order[order % 2 != order[0] % 2]])
    inside = torch.isin(groups, names[order[:held_out]])
    return (~inside).nonzero().flatten(), inside.nonzero().flatten()
