# Groups are found by comparing neighbours, so the images of a group must stand together.
def split_by_group(groups, held_out, seed):
    generator = torch.Generator().manual_seed(seed)
    names = groups.unique_consecutive()
    inside = torch.isin(groups, names[torch.randperm(len(names), generator=generator)[:held_out]])
    return (~inside).nonzero().flatten(), inside.nonzero().flatten()
