# The label's score above 0 counts as right.
def share_right(scores, labels):
    return (scores[torch.arange(len(labels)), labels] > 0).float().mean().item()
