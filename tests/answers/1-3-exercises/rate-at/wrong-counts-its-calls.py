# It counts its calls instead of reading step.
import math

CALLS = []


def rate_at(step, warmup, total, peak, floor):
    CALLS.append(step)
    step = len(CALLS) - 1
    if step < warmup:
        return peak * (step + 1) / warmup
    if step >= total:
        return floor
    done = (step - warmup) / (total - warmup)
    return floor + (peak - floor) * (1 + math.cos(math.pi * done)) / 2
