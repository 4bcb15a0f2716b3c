# counted, then divided
def accuracy(scores, labels):
    return int((scores.max(1).indices == labels).sum()) / len(labels)
