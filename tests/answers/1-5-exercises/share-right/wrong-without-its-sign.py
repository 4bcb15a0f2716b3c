# The largest score by its size, without its sign.
def share_right(scores, labels):
    return (scores.abs().argmax(1) == labels).float().mean().item()
