# It goes through float32, and loses digits.
def by_hand(a, b):
    a, b = torch.tensor([a, b], requires_grad=True)
    p = a * b
    c = p + a
    return {n: g.item() for n, g in zip("cpba", torch.autograd.grad(c * c, (c, p, b, a)))}
