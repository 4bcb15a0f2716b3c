# The number of right ones, divided by the number of rows.
def share_right(scores, labels):
    return (scores.max(dim=1).indices == labels).sum().item() / len(labels)
