# The line is drawn through its two ends: with one step it divides by 0.
import math


def rate_at(step, warmup, total, peak, floor):
    if step < warmup:
        return peak / warmup + step * (peak - peak / warmup) / (warmup - 1)
    done = min((step - warmup) / (total - warmup), 1.0)
    return floor + (peak - floor) * (1 + math.cos(math.pi * done)) / 2
