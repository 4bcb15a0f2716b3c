# Epochs counted from 1.
def best_epoch(val_losses):
    return val_losses.argmin().item() + 1
