# Python's own list methods.
def best_epoch(val_losses):
    losses = val_losses.tolist()
    return losses.index(min(losses))
