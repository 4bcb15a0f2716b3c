# Accuracy and loss in two passes.


def evaluate(model, loader):
    modes = [(layer, layer.training) for layer in model.modules()]
    model.eval()
    with torch.no_grad():
        pairs = [(model(x), y) for x, y in loader]
        samples = sum(len(y) for x, y in loader)
    for layer, training in modes:
        layer.training = training
    right = sum((s.argmax(dim=1) == y).sum().item() for s, y in pairs)
    total = sum(F.cross_entropy(s, y, reduction="sum").item() for s, y in pairs)
    return right / samples, total / samples
