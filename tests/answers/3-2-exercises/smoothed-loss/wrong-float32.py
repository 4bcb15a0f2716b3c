# calculates in float32
def smoothed_loss(scores, labels, smoothing):
    logs = scores.float().log_softmax(1)
    own = logs[torch.arange(len(labels)), labels]
    return -((1 - smoothing) * own + smoothing * logs.mean(1)).mean()
