# Exponentials of safe scores, a safe sum, a where on both sides.
import torch


def masked_softmax(scores, allowed):
    top = torch.where(allowed, scores, -torch.inf).amax(dim=-1, keepdim=True)
    top = torch.where(top.isfinite(), top, 0.0).detach()
    exponentials = torch.where(allowed, torch.where(allowed, scores - top, 0.0).exp(), 0.0)
    total = exponentials.sum(dim=-1, keepdim=True)
    return exponentials / torch.where(total > 0, total, 1.0)
