# fills, then adds
def target(label, classes, smoothing):
    result = torch.full((classes,), smoothing / classes)
    result[label] += 1 - smoothing
    return result
