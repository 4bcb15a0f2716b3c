# The times become float32, which keeps seven digits of them.
import numpy as np


def steady(times, warmup):
    return float(np.median(np.array(times[warmup:], dtype=np.float32)))
