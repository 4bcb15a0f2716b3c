# counts epochs from 1
def stopped(losses, patience, at_least):
    best, lowest = None, math.inf
    for epoch, loss in enumerate(losses, 1):
        if loss < lowest - at_least:
            best, lowest = epoch, loss
        elif epoch - (-1 if best is None else best) >= patience:
            break
    return best, epoch
