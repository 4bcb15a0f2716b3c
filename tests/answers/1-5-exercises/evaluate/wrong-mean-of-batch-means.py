# Every batch counts the same.


def evaluate(model, loader):
    modes = [(layer, layer.training) for layer in model.modules()]
    model.eval()
    right, total, samples, batches = 0, 0.0, 0, 0
    with torch.no_grad():
        for x, y in loader:
            scores = model(x)
            right += (scores.argmax(dim=1) == y).sum().item()
            total += F.cross_entropy(scores, y).item()
            samples += len(y)
            batches += 1
    for layer, training in modes:
        layer.training = training
    return right / samples, total / batches
