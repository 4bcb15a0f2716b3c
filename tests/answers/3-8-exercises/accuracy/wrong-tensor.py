# a tensor, not a float
def accuracy(scores, labels):
    return (scores.argmax(dim=1) == labels).float().mean()
