# goes on while there is patience
def stopped(losses, patience, at_least):
    best, epoch, bar = -1, -1, float('inf')
    while epoch + 1 < len(losses) and epoch - best < patience:
        epoch += 1
        if losses[epoch] < bar:
            best, bar = epoch, losses[epoch] - at_least
    return (None if best < 0 else best), epoch
