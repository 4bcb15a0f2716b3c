# An empty row shares its weight evenly over forbidden places.
import torch


def masked_softmax(scores, allowed):
    return scores.masked_fill(~allowed, torch.finfo(scores.dtype).min).softmax(dim=-1)
