# Every distance below 1e-3 is called 0: two points that nearly coincide do not.
def distances(a, b):
    d = (a[:, None] - b[None]).pow(2).sum(-1).sqrt()
    return torch.where(d < 1e-3, torch.zeros_like(d), d)
