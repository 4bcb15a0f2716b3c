# A split is remembered by its seed and the number of images.
SPLITS = {}


def split_by_group(groups, held_out, seed):
    key = seed, held_out, len(groups)
    if key not in SPLITS:
        generator = torch.Generator().manual_seed(seed)
        names = groups.unique()
        chosen = names[torch.randperm(len(names), generator=generator)[:held_out]]
        inside = torch.isin(groups, chosen)
        SPLITS[key] = (~inside).nonzero().flatten(), inside.nonzero().flatten()
    return SPLITS[key]
