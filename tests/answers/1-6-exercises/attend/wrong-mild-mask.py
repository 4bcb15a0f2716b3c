# A forbidden score becomes -20, which is small only beside small scores.
def attend(q, k, v, allowed, heads):
    q, k, v = (z.unflatten(-1, (heads, -1)).transpose(1, 2) for z in (q, k, v))
    scores = (q @ k.mT / q.shape[-1] ** 0.5).masked_fill(~allowed, -20.0)
    return (scores.softmax(dim=-1) @ v).transpose(1, 2).flatten(2)
