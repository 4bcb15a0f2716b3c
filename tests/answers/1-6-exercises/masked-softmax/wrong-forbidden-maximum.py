# The largest score is subtracted even if it is forbidden, so the allowed ones vanish below it.
import torch


def masked_softmax(scores, allowed):
    scores = torch.where(scores.isfinite() | allowed, scores, 0.0)
    powers = (scores - scores.amax(dim=-1, keepdim=True)).exp()
    powers = torch.where(allowed, powers, 0.0)
    total = powers.sum(dim=-1, keepdim=True)
    return powers / torch.where(total > 0, total, 1.0)
