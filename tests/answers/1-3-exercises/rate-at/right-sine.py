# A sine around the middle of the wave.
import math


def rate_at(step, warmup, total, peak, floor):
    if step < warmup:
        return (step + 1) * (peak / warmup)
    length = total - warmup
    left = length - min(step - warmup, length)
    middle, swing = (peak + floor) / 2, (peak - floor) / 2
    return middle + swing * math.sin(math.pi * (left / length - 0.5))
