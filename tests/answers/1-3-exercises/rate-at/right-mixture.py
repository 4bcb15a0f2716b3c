# A mixture of peak and floor.
import math


def rate_at(step, warmup, total, peak, floor):
    if step < warmup:
        return (step + 1) * (peak / warmup)
    done = min(step, total) - warmup
    share = 0.5 + 0.5 * math.cos(math.pi * done / (total - warmup))
    return share * peak + (1 - share) * floor
