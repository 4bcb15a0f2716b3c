# Only the last four bits of the seed count.
def split_by_group(groups, held_out, seed):
    generator = torch.Generator().manual_seed(seed % 16)
    names = groups.unique()
    inside = torch.isin(groups, names[torch.randperm(len(names), generator=generator)[:held_out]])
    return (~inside).nonzero().flatten(), inside.nonzero().flatten()
