# never stops
def stopped(losses, patience, at_least):
    best, lowest = None, math.inf
    for epoch, loss in enumerate(losses):
        if loss < lowest - at_least:
            best, lowest = epoch, loss
    return best, epoch
