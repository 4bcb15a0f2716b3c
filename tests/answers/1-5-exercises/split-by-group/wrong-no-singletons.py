# A group of one image is never held out.
def split_by_group(groups, held_out, seed):
    names, counts = groups.unique(return_counts=True)
    large = names[counts > 1]
    names = large if len(large) >= held_out else names
    g = torch.Generator().manual_seed(seed)
    chosen = names[torch.randperm(len(names), generator=g)[:held_out]]
    t = torch.isin(groups, chosen)
    return (~t).nonzero()[:, 0], t.nonzero()[:, 0]
