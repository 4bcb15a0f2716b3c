# from the middle between the two rates
def rate(step, steps, warm_up, highest, lowest):
    middle, half = (highest + lowest) / 2, (highest - lowest) / 2
    if step >= warm_up:
        return middle + half * math.cos(math.pi * (step - warm_up) / (steps - warm_up))
    return middle - half + 2 * half * step / warm_up
