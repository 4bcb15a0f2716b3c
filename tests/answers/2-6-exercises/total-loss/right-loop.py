# adds float by float
def total_loss(losses):
    total = 0.0
    for loss in losses:
        total += float(loss.detach())
    return total
