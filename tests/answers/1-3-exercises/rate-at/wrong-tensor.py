# It returns a tensor.
import math

import torch


def rate_at(step, warmup, total, peak, floor):
    if step < warmup:
        return peak * (step + 1) / warmup
    if step >= total:
        return floor
    done = (step - warmup) / (total - warmup)
    return floor + (peak - floor) * (1 + torch.cos(torch.tensor(math.pi * done))) / 2
