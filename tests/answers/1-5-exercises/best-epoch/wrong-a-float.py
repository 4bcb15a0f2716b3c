# A float instead of an int.
def best_epoch(val_losses):
    return float(val_losses.argmin())
