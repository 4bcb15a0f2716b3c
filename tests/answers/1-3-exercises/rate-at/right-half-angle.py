# The square of the cosine of half the angle, and a clamp.
import math


def rate_at(step, warmup, total, peak, floor):
    if step < warmup:
        return peak * (step + 1) / warmup
    done = min((step - warmup) / (total - warmup), 1.0)
    return floor + (peak - floor) * math.cos(math.pi / 2 * done) ** 2
