# The wave is counted from step 0, not from the end of the warm-up.
import math


def rate_at(step, warmup, total, peak, floor):
    if step < warmup:
        return peak * (step + 1) / warmup
    if step >= total:
        return floor
    done = step / total
    return floor + (peak - floor) * (1 + math.cos(math.pi * done)) / 2
