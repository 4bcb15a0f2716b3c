# the right class loses its own part
def target(label, classes, smoothing):
    result = torch.full((classes,), smoothing / classes)
    result[label] = 1 - smoothing
    return result
