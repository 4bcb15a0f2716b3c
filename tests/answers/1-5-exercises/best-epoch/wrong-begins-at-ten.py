# It starts from a loss of 10: larger ones are never the best.
def best_epoch(val_losses):
    best, epoch = 10.0, 0
    for i, loss in enumerate(val_losses.tolist()):
        if loss < best:
            best, epoch = loss, i
    return epoch
