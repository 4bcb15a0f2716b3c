# An empty group gets the mean of all rows.
import torch


def segment_mean(values, segment_ids, n_segments):
    totals = values.new_zeros(n_segments, values.shape[1]).index_add(0, segment_ids, values)
    counts = torch.bincount(segment_ids, minlength=n_segments)
    return torch.where(counts[:, None] > 0, totals / counts.clamp(min=1)[:, None], values.mean(0))
