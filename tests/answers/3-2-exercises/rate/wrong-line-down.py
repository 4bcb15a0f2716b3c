# a line down, too
def rate(step, steps, warm_up, highest, lowest):
    if step < warm_up:
        return lowest + (highest - lowest) * step / warm_up
    return highest - (highest - lowest) * (step - warm_up) / (steps - warm_up)
