# A loss of 0 cannot be beaten, so it stops there: negative losses and patience are forgotten.
def stopped(losses, patience, at_least):
    best, lowest = None, math.inf
    for epoch, loss in enumerate(losses):
        if loss < lowest - at_least:
            best, lowest = epoch, loss
        elif epoch - (-1 if best is None else best) >= patience:
            break
        if lowest == 0:
            break
    return best, epoch
