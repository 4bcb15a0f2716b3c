# the line begins at 0
def rate(step, steps, warm_up, highest, lowest):
    if step < warm_up:
        return highest * step / warm_up
    wave = math.cos(math.pi * (step - warm_up) / (steps - warm_up))
    return lowest + (highest - lowest) * (1 + wave) / 2
