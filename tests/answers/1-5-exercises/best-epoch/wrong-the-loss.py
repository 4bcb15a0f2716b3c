# The lowest loss instead of its epoch.
def best_epoch(val_losses):
    return val_losses.min().item()
