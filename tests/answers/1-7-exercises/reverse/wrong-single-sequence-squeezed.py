# The axis of a single sequence is dropped.
import torch


def reverse(x, lengths):
    source = lengths[:, None] - 1 - torch.arange(x.shape[1])
    read = x[torch.arange(len(x))[:, None], source.clamp(min=0)]
    return torch.where(source[:, :, None] >= 0, read, 0).squeeze(0)
