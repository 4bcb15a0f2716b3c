# view fails if the result of f is not contiguous
def influence(f, x):
    """Return (s, t): the summed absolute slopes of f(x) (s, e) with respect to x (t, d)."""
    z = x.detach().clone().requires_grad_()
    y = f(z)
    numbers = y.view(-1)
    slopes = [torch.autograd.grad(n, z, retain_graph=True)[0].abs().sum(dim=1) for n in numbers]
    return torch.stack(slopes).unflatten(0, y.shape).sum(dim=1)
