# the loop of the task: thousands of operations
def centred(x, group, groups):
    return torch.stack([row - x[group == g].mean(dim=0) for row, g in zip(x, group)])
