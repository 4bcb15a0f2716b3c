# Where every row is full, it returns the tensor that it got.
import torch


def covered(scores, lengths):
    if (lengths == scores.shape[1]).all():
        return scores
    return scores.masked_fill(torch.arange(scores.shape[1]) >= lengths[:, None], -torch.inf)
