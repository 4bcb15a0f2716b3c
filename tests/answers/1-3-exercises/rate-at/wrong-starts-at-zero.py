# The line begins at 0 and reaches peak one step late.
import math


def rate_at(step, warmup, total, peak, floor):
    if step < warmup:
        return peak * step / warmup
    if step >= total:
        return floor
    done = (step - warmup) / (total - warmup)
    return floor + (peak - floor) * (1 + math.cos(math.pi * done)) / 2
