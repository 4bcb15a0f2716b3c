# The number of samples is the length of x, which need not be one tensor.
def evaluate(model, loader):
    modes = [(m, m.training) for m in model.modules()]
    model.eval()
    right, cost, n = 0, 0.0, 0
    with torch.no_grad():
        for x, y in loader:
            scores = model(x)
            right += (scores.argmax(1) == y).sum().item()
            cost += F.cross_entropy(scores, y, reduction="sum").item()
            n += len(x)
    for m, mode in modes:
        m.training = mode
    return right / n, cost / n
