# A finite number far below all scores, and zeros afterwards.
import torch


def masked_softmax(scores, allowed):
    lowest = torch.finfo(scores.dtype).min
    return scores.masked_fill(~allowed, lowest).softmax(dim=-1).masked_fill(~allowed, 0.0)
