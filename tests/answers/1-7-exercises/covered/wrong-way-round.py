# What counts is covered.
import torch


def covered(scores, lengths):
    return scores.masked_fill(torch.arange(scores.shape[1]) < lengths[:, None], -torch.inf)
