# softmax over the rows
def smoothed_loss(scores, labels, smoothing):
    logs = scores.log_softmax(0)
    own = logs[torch.arange(len(labels)), labels]
    return -((1 - smoothing) * own + smoothing * logs.mean(1)).mean()
