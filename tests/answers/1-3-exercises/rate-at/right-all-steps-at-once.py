# It makes the rates of all steps and takes one.
import math


def rate_at(step, warmup, total, peak, floor):
    line = [peak * (n + 1) / warmup for n in range(warmup)]
    fall = total - warmup
    wave = [floor + (peak - floor) * (1 - math.cos(math.pi * (fall - n) / fall)) / 2
            for n in range(fall)]
    return (line + wave + [floor])[min(step, total)]
