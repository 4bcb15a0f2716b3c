# Scores are rounded to float16: those that are nearly equal tie.
def share_right(scores, labels):
    return (scores.half().argmax(dim=1) == labels).float().mean().item()
