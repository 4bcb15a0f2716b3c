# masked_fill before and after softmax: its backward clears the NaN of an empty row.
import torch


def masked_softmax(scores, allowed):
    weights = scores.masked_fill(~allowed, -torch.inf).softmax(dim=-1)
    return weights.masked_fill(~allowed, 0.0)
