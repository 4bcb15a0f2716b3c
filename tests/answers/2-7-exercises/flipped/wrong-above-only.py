# a sum of exactly 0 turns x round
def flipped(x):
    return torch.where(x.sum() > 0, x, -x)
