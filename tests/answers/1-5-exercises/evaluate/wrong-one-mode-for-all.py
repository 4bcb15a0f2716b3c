# A training layer inside of a network in evaluation mode comes back in evaluation mode.
def evaluate(model, loader):
    training = model.training
    model.eval()
    right, total, samples = 0, 0.0, 0
    with torch.no_grad():
        for x, y in loader:
            scores = model(x)
            right += (scores.argmax(dim=1) == y).sum().item()
            total += F.cross_entropy(scores, y, reduction="sum").item()
            samples += len(y)
    model.train(training) if training else None
    return right / samples, total / samples
