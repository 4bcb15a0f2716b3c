# where chooses between the score and minus infinity.
import torch


def covered(scores, lengths):
    seen = torch.arange(scores.shape[-1])[None] < lengths[:, None]
    return torch.where(seen, scores, -torch.inf)
