# the cosine begins at step 0
def rate(step, steps, warm_up, highest, lowest):
    if step < warm_up:
        return lowest + (highest - lowest) * step / warm_up
    return lowest + (highest - lowest) * (1 + math.cos(math.pi * step / steps)) / 2
