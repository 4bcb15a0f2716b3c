# The gradient is lost.
def flipped(x):
    return torch.where(x.sum() < 0, -x, x).detach()
