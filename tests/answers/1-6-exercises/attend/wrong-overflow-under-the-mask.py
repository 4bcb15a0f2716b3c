# It subtracts the largest score even if it is forbidden, so the allowed ones vanish below it.
def attend(q, k, v, allowed, heads):
    q, k, v = (z.unflatten(-1, (heads, -1)).transpose(1, 2) for z in (q, k, v))
    scores = q @ k.mT / q.shape[-1] ** 0.5
    exponentials = (scores - scores.amax(dim=-1, keepdim=True)).exp() * allowed
    return (exponentials @ v / exponentials.sum(-1, keepdim=True)).transpose(1, 2).flatten(2)
