# An epsilon under the fraction makes the rows sum to less than 1.
import torch


def masked_softmax(scores, allowed):
    safe = torch.where(allowed, scores, -torch.inf)
    top = safe.amax(dim=-1, keepdim=True).nan_to_num(neginf=0).detach()
    exponentials = (safe - top).exp()
    return exponentials / (exponentials.sum(dim=-1, keepdim=True) + 1e-3)
