# A group is empty if its count times its first column is not positive.
import torch


def segment_mean(values, segment_ids, n_segments):
    totals = values.new_zeros(n_segments, values.shape[1]).index_add(0, segment_ids, values)
    counts = torch.bincount(segment_ids, minlength=n_segments)
    return torch.where(totals[:, :1] > 0, totals / counts.clamp(min=1)[:, None], 0)
