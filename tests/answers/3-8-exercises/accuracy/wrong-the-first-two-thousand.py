# reads the first 2,000 rows only
def accuracy(scores, labels):
    return (scores.argmax(dim=1) == labels)[:2000].float().mean().item()
