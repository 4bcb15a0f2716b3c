# The mask is multiplied: 0 times minus infinity is NaN.
import torch


def covered(scores, lengths):
    valid = torch.arange(scores.shape[1]) < lengths[:, None]
    return scores * valid + -torch.inf * ~valid
