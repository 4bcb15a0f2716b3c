# The sum of the gradients, not their mean.
def average(gradients):
    return gradients.sum(dim=0)
