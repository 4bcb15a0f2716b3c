# ignores smoothing
def smoothed_loss(scores, labels, smoothing):
    return -scores.log_softmax(1)[torch.arange(len(labels)), labels].mean()
