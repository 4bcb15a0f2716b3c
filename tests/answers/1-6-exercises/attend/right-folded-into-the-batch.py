# The heads become part of the batch; softmax is exp(score - logsumexp).
import torch


def attend(q, k, v, allowed, heads):
    def fold(z):
        return torch.cat(z.tensor_split(heads, dim=-1), dim=0)

    q, k, v = fold(q), fold(k), fold(v)
    bias = torch.zeros(allowed.shape).masked_fill(~allowed, -torch.inf)
    scores = torch.baddbmm(bias, q, k.mT, alpha=q.shape[-1] ** -0.5)
    weights = (scores - scores.logsumexp(dim=-1, keepdim=True)).exp()
    return torch.cat((weights @ v).tensor_split(heads, dim=0), dim=-1)
