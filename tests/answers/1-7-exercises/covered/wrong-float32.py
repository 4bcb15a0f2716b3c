# The result is float32.
import torch


def covered(scores, lengths):
    filling = torch.arange(scores.shape[1]) >= lengths[:, None]
    return scores.float().masked_fill(filling, -torch.inf)
