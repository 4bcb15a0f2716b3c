# A tensor instead of a float.
def first_loss(classes):
    return torch.tensor(float(classes)).log()
