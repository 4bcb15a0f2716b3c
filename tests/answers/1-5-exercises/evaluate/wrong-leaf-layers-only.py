# A container keeps a mode of its own, which is lost here.
def evaluate(model, loader):
    modes = [(layer, layer.training) for layer in model.modules() if not list(layer.children())]
    model.eval()
    right, total, samples = 0, 0.0, 0
    with torch.no_grad():
        for x, y in loader:
            scores = model(x)
            right += (scores.argmax(dim=1) == y).sum().item()
            total += F.cross_entropy(scores, y, reduction="sum").item()
            samples += len(y)
    for layer, training in modes:
        layer.training = training
    return right / samples, total / samples
