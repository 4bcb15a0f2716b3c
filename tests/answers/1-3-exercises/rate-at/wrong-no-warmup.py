# It ignores warmup.
import math


def rate_at(step, warmup, total, peak, floor):
    if step >= total:
        return floor
    done = step / total
    return floor + (peak - floor) * (1 + math.cos(math.pi * done)) / 2
