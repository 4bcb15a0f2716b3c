# The mask must have the full shape, for it is used as an index.
import torch


def masked_softmax(scores, allowed):
    result = torch.zeros_like(scores)
    for i in range(len(scores)):
        if allowed[i].any():
            result[i, allowed[i]] = scores[i, allowed[i]].softmax(dim=-1)
    return result
