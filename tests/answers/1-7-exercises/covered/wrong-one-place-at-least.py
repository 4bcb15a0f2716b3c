# An empty row keeps its first score.
import torch


def covered(scores, lengths):
    filling = torch.arange(scores.shape[1]) >= lengths.clamp(min=1)[:, None]
    return scores.masked_fill(filling, -torch.inf)
