# divides while still in float16: the small ones vanish after all
def rescued(gradients, scale):
    return ((gradients * scale).half() / scale).float()
