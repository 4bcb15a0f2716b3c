# The model's own flag stays in training mode.
def evaluate(model, loader):
    modes = [(m, m.training) for m in model.modules()]
    for child in model.children():
        child.eval()
    right, total, n = 0, 0.0, 0
    with torch.no_grad():
        for x, y in loader:
            scores = model(x)
            right += (scores.argmax(1) == y).sum().item()
            total += F.cross_entropy(scores, y, reduction="sum").item()
            n += len(y)
    for m, t in modes:
        m.training = t
    return right / n, total / n
