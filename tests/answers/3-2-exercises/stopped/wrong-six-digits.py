# rounds losses to six digits, as they were printed: gains of 1e-8 are no gains
def stopped(losses, patience, at_least):
    best, lowest = None, math.inf
    for epoch, loss in enumerate(losses):
        loss = round(loss, 6)
        if loss < lowest - at_least:
            best, lowest = epoch, loss
        elif epoch - (-1 if best is None else best) >= patience:
            break
    return best, epoch
