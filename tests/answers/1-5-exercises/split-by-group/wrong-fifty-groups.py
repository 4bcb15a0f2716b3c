# It draws from the first fifty groups.
import torch


def split_by_group(groups, held_out, seed):
    names = groups.unique()[:50]
    order = torch.randperm(len(names), generator=torch.Generator().manual_seed(seed))
    in_test = torch.isin(groups, names[order[:held_out]])
    return (~in_test).nonzero().flatten(), in_test.nonzero().flatten()
