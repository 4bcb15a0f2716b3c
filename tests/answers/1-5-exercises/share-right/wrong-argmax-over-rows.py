# The largest of each column instead of each row.
def share_right(scores, labels):
    return (scores.argmax(dim=0) == labels[:scores.shape[1]]).float().mean().item()
