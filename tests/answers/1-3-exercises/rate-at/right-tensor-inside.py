# torch calculates, .item() makes it a float.
import torch


def rate_at(step, warmup, total, peak, floor):
    if step < warmup:
        return peak * (step + 1) / warmup
    done = torch.tensor((step - warmup) / (total - warmup), dtype=torch.float64).clamp(max=1)
    return (floor + (peak - floor) * (1 + torch.cos(torch.pi * done)) / 2).item()
