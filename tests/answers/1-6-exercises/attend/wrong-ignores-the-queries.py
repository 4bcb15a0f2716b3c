# It averages the allowed values, whatever the queries say.
def attend(q, k, v, allowed, heads):
    q, k, v = (z.unflatten(-1, (heads, -1)).transpose(1, 2) for z in (q, k, v))
    weights = allowed / allowed.sum(dim=-1, keepdim=True)
    return (weights @ v).transpose(1, 2).flatten(2)
