# Each layer's mode is set with train(), which sets the layers inside it as well, inner ones first.
def evaluate(model, loader):
    modes = [(m, m.training) for m in model.modules()]
    model.eval()
    right, cost, n = 0, 0.0, 0
    with torch.no_grad():
        for x, y in loader:
            scores = model(x)
            right += (scores.argmax(1) == y).sum().item()
            cost += F.cross_entropy(scores, y, reduction="sum").item()
            n += len(y)
    for m, mode in reversed(modes):
        m.train(mode)
    return right / n, cost / n
