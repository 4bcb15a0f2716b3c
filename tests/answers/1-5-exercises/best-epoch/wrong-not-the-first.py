# The first epoch cannot be the best.
def best_epoch(val_losses):
    return val_losses[1:].argmin().item() + 1
