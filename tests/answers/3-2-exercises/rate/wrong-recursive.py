# Each step calls the one before: many steps, as rate(50000, 60000, 0, 1.0, 0.1), end in an error.
def rate(step, steps, warm_up, highest, lowest):
    """Return the learning rate at step: up in a line to warm_up, down a cosine to steps."""
    if step < warm_up:
        return lowest + (highest - lowest) * step / warm_up
    if step == warm_up:
        return highest
    before = rate(step - 1, steps, warm_up, highest, lowest)
    now = 1 + math.cos(math.pi * (step - warm_up) / (steps - warm_up))
    last = 1 + math.cos(math.pi * (step - 1 - warm_up) / (steps - warm_up))
    return lowest + (before - lowest) * now / last
