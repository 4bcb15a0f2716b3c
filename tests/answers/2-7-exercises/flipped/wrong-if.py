# right, but the graph breaks
def flipped(x):
    return x if x.sum() >= 0 else -x
