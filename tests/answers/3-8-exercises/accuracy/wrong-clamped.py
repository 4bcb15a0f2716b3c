# Wrong: scores beyond 100 are cut off, so that they tie.
def accuracy(scores, labels):
    return (scores.clamp(-100, 100).argmax(dim=1) == labels).float().mean().item()
