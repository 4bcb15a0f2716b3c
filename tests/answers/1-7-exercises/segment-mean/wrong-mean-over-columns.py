# One mean for all columns.
import torch


def segment_mean(values, segment_ids, n_segments):
    totals = values.new_zeros(n_segments, values.shape[1]).index_add(0, segment_ids, values)
    counts = torch.bincount(segment_ids, minlength=n_segments)
    return (totals / counts.clamp(min=1)[:, None]).mean(1, keepdim=True).expand_as(totals)
