# PyTorch's loss of equal scores.
def first_loss(classes):
    return F.cross_entropy(torch.zeros(1, classes), torch.tensor([0])).item()
