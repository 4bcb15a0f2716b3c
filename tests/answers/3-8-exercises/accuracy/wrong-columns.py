# the largest of each column
def accuracy(scores, labels):
    return (scores.argmax(dim=0)[:len(labels)] == labels[:10]).float().mean().item()
