# One mode for all layers of a type.
def evaluate(model, loader):
    modes = [(m, m.training) for m in model.modules()]
    model.eval()
    right, total, n = 0, 0.0, 0
    with torch.no_grad():
        for x, y in loader:
            scores = model(x)
            right += (scores.argmax(1) == y).sum().item()
            total += F.cross_entropy(scores, y, reduction="sum").item()
            n += len(y)
    kinds = {type(m): t for m, t in modes}
    for m, t in modes:
        m.training = kinds[type(m)]
    return right / n, total / n
