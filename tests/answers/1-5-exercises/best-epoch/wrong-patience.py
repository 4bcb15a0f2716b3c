# It gives up after twenty epochs without a new best.
def best_epoch(val_losses):
    best = 0
    for e, loss in enumerate(val_losses):
        if loss < val_losses[best]:
            best = e
        if e - best >= 20:
            break
    return best
