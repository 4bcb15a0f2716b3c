# takes the first loss for the best, NaN or not
def stopped(losses, patience, at_least):
    best, lowest = 0, losses[0]
    for epoch, loss in enumerate(losses):
        if loss < lowest - at_least:
            best, lowest = epoch, loss
        elif epoch - (-1 if best is None else best) >= patience:
            break
    return best, epoch
