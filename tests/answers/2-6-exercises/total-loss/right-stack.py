# one sum, then the number
def total_loss(losses):
    return torch.stack(losses).sum().item()
