# float32 tensors, as everywhere in the course.
def mean_loss(means, sizes):
    m, n = torch.tensor(means), torch.tensor(sizes)
    return ((m * n).sum() / n.sum()).item()
