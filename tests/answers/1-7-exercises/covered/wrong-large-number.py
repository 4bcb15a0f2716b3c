# A large negative number instead of minus infinity.
import torch


def covered(scores, lengths):
    return scores.masked_fill(torch.arange(scores.shape[1]) >= lengths[:, None], -1e9)
