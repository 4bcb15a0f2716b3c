# A copy protects the model; the copy is never set to evaluation.


def evaluate(model, loader):
    import copy
    model = copy.deepcopy(model)
    right, total, samples = 0, 0.0, 0
    with torch.no_grad():
        for x, y in loader:
            scores = model(x)
            right += (scores.argmax(dim=1) == y).sum().item()
            total += F.cross_entropy(scores, y, reduction="sum").item()
            samples += len(y)
    return right / samples, total / samples
