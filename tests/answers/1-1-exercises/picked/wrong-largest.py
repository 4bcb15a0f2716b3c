# The largest score of each row, whatever the label says.


def picked(scores, labels):
    return scores.amax(dim=1)
