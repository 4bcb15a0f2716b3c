# It removes the model's hooks.
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
    for m, t in modes:
        m.training = t
        m._forward_hooks.clear()
    return right / n, total / n
