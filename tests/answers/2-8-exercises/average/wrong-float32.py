# The result is float32, whatever comes in.
def average(gradients):
    return gradients.float().mean(dim=0)
