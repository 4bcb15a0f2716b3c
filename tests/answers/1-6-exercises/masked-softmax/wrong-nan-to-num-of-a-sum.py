# An additive mask: the NaN of an empty row is covered, its gradient is not.
import torch


def masked_softmax(scores, allowed):
    bias = torch.zeros_like(scores).masked_fill(~allowed, -torch.inf)
    return (scores + bias).softmax(dim=-1).nan_to_num()
