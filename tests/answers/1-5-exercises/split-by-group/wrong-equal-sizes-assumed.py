# It takes every group to have as many images as the first.


def split_by_group(groups, held_out, seed):
    names = groups.unique()
    size = int((groups == names[0]).sum())
    generator = torch.Generator().manual_seed(seed)
    chosen = torch.randperm(len(names), generator=generator)[:held_out]
    order = groups.argsort()
    in_test = torch.zeros(len(groups), dtype=torch.bool)
    for c in chosen:
        in_test[order[c * size : (c + 1) * size]] = True
    return (~in_test).nonzero().flatten(), in_test.nonzero().flatten()
