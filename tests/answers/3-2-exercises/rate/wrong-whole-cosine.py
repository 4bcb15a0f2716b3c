# a whole cosine: down and up again
def rate(step, steps, warm_up, highest, lowest):
    if step < warm_up:
        return lowest + (highest - lowest) * step / warm_up
    wave = math.cos(2 * math.pi * (step - warm_up) / (steps - warm_up))
    return lowest + (highest - lowest) * (1 + wave) / 2
