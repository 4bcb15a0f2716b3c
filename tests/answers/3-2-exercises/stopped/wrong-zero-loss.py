# A best loss of exactly 0.0 counts as "no best yet": [1.0, 0.0, 0.5] makes epoch 2 a new best.
def stopped(losses, patience, at_least):
    """Return (epoch of the best loss or None, last epoch that ran)."""
    best, best_loss = None, None
    for epoch, loss in enumerate(losses):
        if loss == loss and (not best_loss or loss < best_loss - at_least):
            best, best_loss = epoch, loss
        if epoch - (-1 if best is None else best) >= patience:
            break
    return best, epoch
