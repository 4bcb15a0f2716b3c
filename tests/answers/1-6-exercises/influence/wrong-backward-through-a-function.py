# backward(); .grad put back for a module only: f = lambda z: layer(z).tanh() gives layer a .grad.
def influence(f, x):
    """Return (s, t): the summed absolute slopes of f(x) (s, e) with respect to x (t, d)."""
    params = list(f.parameters()) if isinstance(f, torch.nn.Module) else []
    before = [p.grad for p in params]
    for p in params:
        p.grad = None
    z = x.detach().clone().requires_grad_()
    with torch.enable_grad():
        y = f(z)
    result = torch.zeros(len(y), len(x))
    for i, row in enumerate(y):
        for number in row:
            z.grad = None
            number.backward(retain_graph=True)
            result[i] += z.grad.abs().sum(dim=1)
    for p, grad in zip(params, before):
        p.grad = grad
    return result
