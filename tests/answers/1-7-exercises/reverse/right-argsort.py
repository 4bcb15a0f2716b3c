# Sorting puts the valid places first, from last to first.
import torch


def reverse(x, lengths):
    place = torch.arange(x.shape[1])
    valid = place < lengths[:, None]
    key = torch.where(valid, -place, 1)
    order = key.argsort(dim=1, stable=True)[:, :, None].expand(-1, -1, x.shape[2])
    return x.masked_fill(~valid[:, :, None], 0).gather(1, order)
