# a tensor that still holds every graph
def total_loss(losses):
    return sum(losses)
