# the other classes share the smoothing
def target(label, classes, smoothing):
    result = torch.full((classes,), smoothing / (classes - 1))
    result[label] = 1 - smoothing
    return result
