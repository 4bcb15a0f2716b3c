# each element is asked, not the sum
def flipped(x):
    return torch.where(x >= 0, x, -x)
