# Frozen batch norms are remembered, other layers are not.
def evaluate(model, loader):
    frozen = [m for m in model.modules() if "BatchNorm" in type(m).__name__ and not m.training]
    mode = model.training
    model.eval()
    right, cost, n = 0, 0.0, 0
    with torch.no_grad():
        for x, y in loader:
            scores = model(x)
            right += (scores.argmax(1) == y).sum().item()
            cost += F.cross_entropy(scores, y, reduction="sum").item()
            n += len(y)
    model.train(mode)
    for m in frozen:
        m.eval()
    return right / n, cost / n
