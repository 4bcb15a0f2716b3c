# The lengths lie along the columns where that fits.
import torch


def covered(scores, lengths):
    t = scores.shape[1]
    if len(lengths) == t:
        return scores.masked_fill(torch.arange(t)[:, None] >= lengths, -torch.inf)
    return scores.masked_fill(torch.arange(t) >= lengths[:, None], -torch.inf)
