# never quite 0
def target(label, classes, smoothing):
    return ((1 - smoothing) * torch.eye(classes)[label] + smoothing / classes).clamp(min=1e-6)
