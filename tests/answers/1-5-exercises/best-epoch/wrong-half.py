# Compares in float16, where near losses are equal.
def best_epoch(val_losses):
    return val_losses.half().argmin().item()
