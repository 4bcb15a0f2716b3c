# Adds a causal mask where there are as many queries as keys.
def attend(q, k, v, allowed, heads):
    q, k, v = (z.unflatten(-1, (heads, -1)).transpose(1, 2) for z in (q, k, v))
    if allowed.shape[0] == allowed.shape[1]:
        allowed = allowed & torch.ones_like(allowed).tril()
    s = (q @ k.mT / q.shape[-1] ** 0.5).masked_fill(~allowed, -torch.inf)
    return (s.softmax(-1) @ v).transpose(1, 2).flatten(2)
