# A deep copy is measured, the model never touched.


def evaluate(model, loader):
    import copy
    with torch.no_grad():
        twin = copy.deepcopy(model).eval()
        right, losses = [], []
        for x, y in loader:
            scores = twin(x)
            right += (scores.max(dim=1).indices == y).tolist()
            losses += F.cross_entropy(scores, y, reduction="none").tolist()
    return sum(right) / len(right), sum(losses) / len(losses)
