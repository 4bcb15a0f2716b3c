# The line of the warm-up is cut off at floor.
import math


def rate_at(step, warmup, total, peak, floor):
    if step < warmup:
        return max(floor, peak * (step + 1) / warmup)
    done = min((step - warmup) / (total - warmup), 1.0)
    return floor + (peak - floor) * (1 + math.cos(math.pi * done)) / 2
