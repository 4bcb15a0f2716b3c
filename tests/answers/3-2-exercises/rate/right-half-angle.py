# the square of a cosine of half the angle
def rate(step, steps, warm_up, highest, lowest):
    if step < warm_up:
        return lowest + (highest - lowest) * step / warm_up
    done = (step - warm_up) / (steps - warm_up)
    return lowest + (highest - lowest) * math.cos(math.pi * done / 2) ** 2
