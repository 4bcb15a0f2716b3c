# Per cent instead of a share.
def share_right(scores, labels):
    return 100 * (scores.argmax(dim=1) == labels).float().mean().item()
