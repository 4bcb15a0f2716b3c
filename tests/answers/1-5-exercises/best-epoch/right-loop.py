# A loop that keeps the best so far.
def best_epoch(val_losses):
    best, lowest = 0, math.inf
    for epoch, loss in enumerate(val_losses):
        if loss < lowest:
            best, lowest = epoch, loss
    return best
