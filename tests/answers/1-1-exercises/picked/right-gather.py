# gather takes one element a row, and the axis is taken away again.


def picked(scores, labels):
    return scores.gather(1, labels[:, None])[:, 0]
