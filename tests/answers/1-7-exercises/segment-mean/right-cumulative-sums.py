# Differences of running sums in float64, after sorting.
import torch
import torch.nn.functional as F


def segment_mean(values, segment_ids, n_segments):
    order = segment_ids.argsort()
    running = F.pad(values[order].double().cumsum(dim=0), (0, 0, 1, 0))
    counts = torch.bincount(segment_ids, minlength=n_segments)
    end = counts.cumsum(dim=0)
    totals = running[end] - running[end - counts]
    return (totals / counts.clamp(min=1)[:, None]).to(values.dtype)
