# PyTorch's own gradients, as tensors.
def by_hand(a, b):
    a, b = torch.tensor([a, b], dtype=torch.float64, requires_grad=True)
    p = a * b
    c = p + a
    return dict(zip("cpba", torch.autograd.grad(c * c, (c, p, b, a)), strict=True))
