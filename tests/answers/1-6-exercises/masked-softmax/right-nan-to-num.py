# masked_fill gives no gradient to what it fills, so covering the NaN is enough here.
import torch


def masked_softmax(scores, allowed):
    return scores.masked_fill(~allowed, -torch.inf).softmax(dim=-1).nan_to_num(nan=0.0)
