# The share of the wave is rounded to a thousandth.
import math


def rate_at(step, warmup, total, peak, floor):
    if step < warmup:
        return peak * (step + 1) / warmup
    done = round(min((step - warmup) / (total - warmup), 1.0), 3)
    return floor + (peak - floor) * (1 + math.cos(math.pi * done)) / 2
