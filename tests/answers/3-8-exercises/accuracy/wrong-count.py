# a number, not a share
def accuracy(scores, labels):
    return (scores.argmax(dim=1) == labels).float().sum().item()
