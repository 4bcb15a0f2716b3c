# exp(score - logsumexp) where it is allowed; a safe 0 stands wherever it is not.
import torch


def masked_softmax(scores, allowed):
    allowed = torch.broadcast_to(allowed, scores.shape)
    low = torch.finfo(scores.dtype).min
    safe = torch.where(allowed, scores, 0.0)
    total = torch.where(allowed, scores, low).logsumexp(dim=-1, keepdim=True)
    total = torch.where(allowed.any(dim=-1, keepdim=True), total, 0.0)
    return torch.where(allowed, (safe - total), -torch.inf).exp()
