# The smallest score instead of the largest.
def share_right(scores, labels):
    return (scores.argmin(dim=1) == labels).float().mean().item()
