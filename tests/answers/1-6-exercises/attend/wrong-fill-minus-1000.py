# -1000 stands for minus infinity, and scores may be lower.
def attend(q, k, v, allowed, heads):
    q, k, v = (z.unflatten(-1, (heads, -1)).transpose(1, 2) for z in (q, k, v))
    scores = (q @ k.mT / q.shape[-1] ** 0.5).masked_fill(~allowed, -1000.0)
    return (scores.softmax(-1) @ v).transpose(1, 2).flatten(2)
