# The number of groups is the largest id plus 1.
import torch


def segment_mean(values, segment_ids, n_segments):
    n_segments = int(segment_ids.max()) + 1
    totals = values.new_zeros(n_segments, values.shape[1]).index_add(0, segment_ids, values)
    counts = torch.bincount(segment_ids, minlength=n_segments)
    return totals / counts.clamp(min=1)[:, None]
