# It stops at the first epoch after which the loss rises.
def best_epoch(val_losses):
    for epoch in range(len(val_losses) - 1):
        if val_losses[epoch + 1] > val_losses[epoch]:
            return epoch
    return len(val_losses) - 1
