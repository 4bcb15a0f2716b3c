# the smaller of line and cosine, both from step 0
def rate(step, steps, warm_up, highest, lowest):
    line = step / max(warm_up, 1)
    wave = (1 + math.cos(math.pi * step / steps)) / 2
    return lowest + (highest - lowest) * min(line, wave, 1)
