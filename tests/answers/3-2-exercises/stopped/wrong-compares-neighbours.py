# compares with the epoch before
def stopped(losses, patience, at_least):
    best, lowest = None, math.inf
    for epoch, loss in enumerate(losses):
        if loss < lowest - at_least:
            best = epoch
        elif epoch - (-1 if best is None else best) >= patience:
            break
        lowest = loss
    return best, epoch
