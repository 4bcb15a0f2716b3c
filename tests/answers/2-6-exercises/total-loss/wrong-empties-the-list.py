# Takes the losses off the caller's list.
def total_loss(losses):
    total = 0.0
    while losses:
        total += losses.pop().item()
    return total
