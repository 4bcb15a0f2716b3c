# The table of sums is as long as the values: no more groups than rows.
import torch


def segment_mean(values, segment_ids, n_segments):
    totals = torch.zeros_like(values).index_add(0, segment_ids, values)[:n_segments]
    counts = torch.bincount(segment_ids, minlength=n_segments)
    return totals / counts.clamp(min=1)[:, None]
