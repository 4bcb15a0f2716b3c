# adds a hundred losses
def total_loss(losses):
    return sum(loss.item() for loss in losses[:100])
