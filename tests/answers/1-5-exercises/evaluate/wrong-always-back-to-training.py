# The model is in training mode afterwards, whatever it was.


def evaluate(model, loader):
    model.eval()
    right, total, samples = 0, 0.0, 0
    with torch.no_grad():
        for x, y in loader:
            scores = model(x)
            right += (scores.argmax(dim=1) == y).sum().item()
            total += F.cross_entropy(scores, y, reduction="sum").item()
            samples += len(y)
    model.train()
    return right / samples, total / samples
