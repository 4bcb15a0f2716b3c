# The scores themselves are covered.
import torch


def covered(scores, lengths):
    return scores.masked_fill_(torch.arange(scores.shape[1]) >= lengths[:, None], -torch.inf)
