# Large scores overflow, for nothing is subtracted.
import torch


def masked_softmax(scores, allowed):
    exponentials = torch.where(allowed, scores, -torch.inf).exp()
    total = exponentials.sum(dim=-1, keepdim=True)
    return exponentials / torch.where(total > 0, total, 1)
