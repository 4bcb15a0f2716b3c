# clamps the probabilities
def smoothed_loss(scores, labels, smoothing):
    logs = scores.softmax(1).clamp(min=1e-12).log()
    own = logs[torch.arange(len(labels)), labels]
    return -((1 - smoothing) * own + smoothing * logs.mean(1)).mean()
