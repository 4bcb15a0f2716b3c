# The mask is added as 0 or -inf, and softmax is written with logsumexp.
import torch


def attention(q, k, v, mask=None):
    readers = q.shape[1] // k.shape[1]
    k, v = k.repeat_interleave(readers, 1), v.repeat_interleave(readers, 1)
    scores = (q / q.shape[-1] ** 0.5) @ k.transpose(-2, -1)
    if mask is not None:
        scores = scores + torch.zeros(mask.shape, dtype=q.dtype).masked_fill(~mask, -torch.inf)
    return (scores - scores.logsumexp(-1, keepdim=True)).exp() @ v
