# The wave reaches floor in step total - 1.
import math


def rate_at(step, warmup, total, peak, floor):
    if step < warmup:
        return peak * (step + 1) / warmup
    if step >= total:
        return floor
    done = (step - warmup) / (total - warmup - 1)
    return floor + (peak - floor) * (1 + math.cos(math.pi * done)) / 2
