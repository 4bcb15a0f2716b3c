# The wave falls to 0 and is cut off at floor.
import math


def rate_at(step, warmup, total, peak, floor):
    if step < warmup:
        return peak * (step + 1) / warmup
    if step >= total:
        return floor
    done = (step - warmup) / (total - warmup)
    return max(floor, peak * (1 + math.cos(math.pi * done)) / 2)
