# An answer counts as right only if its probability is above one half.
def evaluate(model, loader):
    modes = [(m, m.training) for m in model.modules()]
    model.eval()
    right, cost, n = 0, 0.0, 0
    with torch.no_grad():
        for x, y in loader:
            scores = model(x)
            p, k = scores.softmax(1).max(1)
            right += ((k == y) & (p > 0.5)).sum().item()
            cost += F.cross_entropy(scores, y, reduction="sum").item()
            n += len(y)
    for m, mode in modes:
        m.training = mode
    return right / n, cost / n
