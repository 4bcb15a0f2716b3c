# It returns the first rate for all schedules of these lengths.
import math

DONE = {}


def rate_at(step, warmup, total, peak, floor):
    key = step, warmup, total
    if key not in DONE:
        done = min((step - warmup) / (total - warmup), 1.0)
        wave = floor + (peak - floor) * (1 + math.cos(math.pi * done)) / 2
        DONE[key] = peak * (step + 1) / warmup if step < warmup else wave
    return DONE[key]
