# A small number under the logarithm.
def evaluate(model, loader):
    modes = [(m, m.training) for m in model.modules()]
    model.eval()
    right, cost, n = 0, 0.0, 0
    with torch.no_grad():
        for x, y in loader:
            p = model(x).softmax(1)
            right += (p.argmax(1) == y).sum().item()
            cost -= (p[torch.arange(len(y)), y] + 1e-12).log().sum().item()
            n += len(y)
    for m, mode in modes:
        m.training = mode
    return right / n, cost / n
