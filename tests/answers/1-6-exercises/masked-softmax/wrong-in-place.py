# It writes -inf into the scores themselves.
import torch


def masked_softmax(scores, allowed):
    empty = ~allowed.any(dim=-1, keepdim=True)
    scores.data.masked_fill_(~allowed, -torch.inf)
    return scores.masked_fill(empty, 0).softmax(dim=-1).masked_fill(~allowed, 0)
