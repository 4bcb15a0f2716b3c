# The largest of all scores, counted through all rows.
def share_right(scores, labels):
    return (scores.argmax() == labels).float().mean().item()
