# carries no gradient
def smoothed_loss(scores, labels, smoothing):
    return nn.functional.cross_entropy(scores.detach(), labels, label_smoothing=smoothing)
