# The table is flipped, and what is behind the length becomes 0.
import torch


def reverse(x, lengths):
    valid = torch.arange(x.shape[1]) < lengths[:, None]
    return torch.where(valid[:, :, None], x.flip(1), 0)
