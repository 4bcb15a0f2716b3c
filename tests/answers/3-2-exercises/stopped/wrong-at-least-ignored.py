# every gain counts
def stopped(losses, patience, at_least):
    best, lowest = None, math.inf
    for epoch, loss in enumerate(losses):
        if loss < lowest:
            best, lowest = epoch, loss
        elif epoch - (-1 if best is None else best) >= patience:
            break
    return best, epoch
