# a small gain lowers the bar
def stopped(losses, patience, at_least):
    best, lowest = None, math.inf
    for epoch, loss in enumerate(losses):
        if loss < lowest - at_least:
            best, lowest = epoch, loss
        elif loss < lowest:
            lowest = loss
        elif epoch - (-1 if best is None else best) >= patience:
            break
    return best, epoch
