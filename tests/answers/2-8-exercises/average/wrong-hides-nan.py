# leaves NaN out of the average
def average(gradients):
    return gradients.nanmean(dim=0)
