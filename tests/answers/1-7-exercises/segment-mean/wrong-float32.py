# The result is float32, whatever the values are.
import torch


def segment_mean(values, segment_ids, n_segments):
    values = values.float()
    totals = values.new_zeros(n_segments, values.shape[1]).index_add(0, segment_ids, values)
    counts = torch.bincount(segment_ids, minlength=n_segments)
    return totals / counts.clamp(min=1)[:, None]
