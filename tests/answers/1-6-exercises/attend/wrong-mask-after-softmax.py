# The mask comes after softmax, so a row sums to less than 1.
def attend(q, k, v, allowed, heads):
    q, k, v = (z.unflatten(-1, (heads, -1)).transpose(1, 2) for z in (q, k, v))
    scores = q @ k.mT / q.shape[-1] ** 0.5
    weights = scores.softmax(dim=-1) * allowed
    return (weights @ v).transpose(1, 2).flatten(2)
