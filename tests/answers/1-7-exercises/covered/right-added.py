# Minus infinity is added where a place is filling.
import torch


def covered(scores, lengths):
    valid = torch.arange(scores.shape[1]) < lengths[:, None]
    return scores + torch.zeros(valid.shape, dtype=scores.dtype).masked_fill(~valid, -torch.inf)
