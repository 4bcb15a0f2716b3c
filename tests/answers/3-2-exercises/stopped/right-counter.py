# counts the epochs without a new best
def stopped(losses, patience, at_least):
    best, lowest, waited = None, math.inf, 0
    for epoch, loss in enumerate(losses):
        waited += 1
        if not math.isnan(loss) and lowest - loss > at_least:
            best, lowest, waited = epoch, loss, 0
        if waited >= patience:
            return best, epoch
    return best, len(losses) - 1
