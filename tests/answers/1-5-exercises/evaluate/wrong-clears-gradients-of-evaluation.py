# A model that was in evaluation mode loses its gradients.
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
    if not modes[0][1]:
        model.zero_grad()
    return right / n, total / n
