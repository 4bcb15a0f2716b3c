# waits for ever for a first best
def stopped(losses, patience, at_least):
    best, lowest = None, math.inf
    for epoch, loss in enumerate(losses):
        if loss < lowest - at_least:
            best, lowest = epoch, loss
        elif best is not None and epoch - best >= patience:
            break
    return best, epoch
