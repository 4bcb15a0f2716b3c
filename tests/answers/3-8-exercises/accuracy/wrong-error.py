# the share of wrong ones
def accuracy(scores, labels):
    return (scores.argmax(dim=1) != labels).float().mean().item()
