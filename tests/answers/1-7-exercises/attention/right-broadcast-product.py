# The scores are a product of stretched tensors, summed over the width.


def attention(q, k, v, mask=None):
    readers = q.shape[1] // k.shape[1]
    k = k[:, :, None].expand(-1, -1, readers, -1, -1).flatten(1, 2)
    v = v[:, :, None].expand(-1, -1, readers, -1, -1).flatten(1, 2)
    scores = (q[:, :, :, None] * k[:, :, None]).sum(-1).div(q.shape[-1] ** 0.5)
    if mask is not None:
        scores = scores.masked_fill(mask.logical_not(), float("-inf"))
    weights = scores.softmax(-1)
    return (weights[..., None] * v[:, :, None]).sum(-2)
