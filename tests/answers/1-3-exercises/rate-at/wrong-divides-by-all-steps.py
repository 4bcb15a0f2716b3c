# The wave begins after the warm-up, but is as long as all steps together.
import math


def rate_at(step, warmup, total, peak, floor):
    if step < warmup:
        return peak * (step + 1) / warmup
    if step >= total:
        return floor
    done = (step - warmup) / total
    return floor + (peak - floor) * (1 + math.cos(math.pi * done)) / 2
