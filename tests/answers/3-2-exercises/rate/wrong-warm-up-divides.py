# divides by a warm-up of 0
def rate(step, steps, warm_up, highest, lowest):
    line = step / warm_up
    wave = (1 + math.cos(math.pi * (step - warm_up) / (steps - warm_up))) / 2
    return lowest + (highest - lowest) * (line if step < warm_up else wave)
