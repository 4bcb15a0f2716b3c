# The weights are masked after softmax and do not sum to 1.


def attention(q, k, v, mask=None):
    readers = q.shape[1] // k.shape[1]
    k, v = k.repeat_interleave(readers, dim=1), v.repeat_interleave(readers, dim=1)
    weights = (q @ k.mT / q.shape[-1] ** 0.5).softmax(dim=-1)
    if mask is not None:
        weights = weights * mask
    return weights @ v
