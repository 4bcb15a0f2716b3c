# 1e-8 is added to every count.
import torch


def segment_mean(values, segment_ids, n_segments):
    totals = values.new_zeros(n_segments, values.shape[1]).index_add(0, segment_ids, values)
    counts = torch.bincount(segment_ids, minlength=n_segments).to(values.dtype)
    return totals / (counts + 1e-8)[:, None]
