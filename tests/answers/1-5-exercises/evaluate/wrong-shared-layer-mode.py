# Train(mode) sets children too: a layer in two containers takes the second's mode.
def evaluate(model, loader):
    """Return (accuracy, mean cross-entropy per sample) over loader; leave model as it was."""
    modes = [(module, module.training) for module in model.modules()]
    right, loss, count = 0, 0.0, 0
    try:
        model.eval()
        with torch.no_grad():
            for x, y in loader:
                scores = model(x)
                right += (scores.argmax(dim=1) == y).sum().item()
                loss += F.cross_entropy(scores, y, reduction="sum").item()
                count += len(y)
    finally:
        for module, mode in modes:  # parents come before their children
            module.train(mode)
    return right / count, loss / count
