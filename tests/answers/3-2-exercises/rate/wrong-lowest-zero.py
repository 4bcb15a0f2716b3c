# the ends are 0
def rate(step, steps, warm_up, highest, lowest):
    if step < warm_up:
        return highest * step / warm_up
    return highest * (1 + math.cos(math.pi * (step - warm_up) / (steps - warm_up))) / 2
