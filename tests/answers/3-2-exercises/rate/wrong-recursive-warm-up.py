# Goes back to the step before while it warms up: a long warm-up ends in an error.
def rate(step, steps, warm_up, highest, lowest):
    """Return the learning rate at step: up in a line to warm_up, down a cosine to steps."""
    if step >= warm_up:
        share = (1 + math.cos(math.pi * (step - warm_up) / (steps - warm_up))) / 2
        return lowest + (highest - lowest) * share
    if step == 0:
        return lowest
    return rate(step - 1, steps, warm_up, highest, lowest) + (highest - lowest) / warm_up
