# Scores are cut off at 1,000.
import torch


def covered(scores, lengths):
    ends = torch.arange(scores.shape[1]) >= lengths[:, None]
    return scores.clamp(-1000, 1000).masked_fill(ends, -torch.inf)
