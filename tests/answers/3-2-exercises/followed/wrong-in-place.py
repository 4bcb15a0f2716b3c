# changes old
def followed(old, new, decay):
    return old.mul_(decay).add_(new, alpha=1 - decay)
