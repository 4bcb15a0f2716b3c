# It holds out images, not groups.


def split_by_group(groups, held_out, seed):
    order = torch.randperm(len(groups), generator=torch.Generator().manual_seed(seed))
    cut = len(groups) * held_out // len(groups.unique())
    return order[cut:], order[:cut]
