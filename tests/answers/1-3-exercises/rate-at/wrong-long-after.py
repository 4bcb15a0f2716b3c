# Far behind the end the rate is 0.
import math


def rate_at(step, warmup, total, peak, floor):
    if step > 10 * total:
        return 0.0
    if step < warmup:
        return peak * (step + 1) / warmup
    if step >= total:
        return floor
    done = (step - warmup) / (total - warmup)
    return floor + (peak - floor) * (1 + math.cos(math.pi * done)) / 2
