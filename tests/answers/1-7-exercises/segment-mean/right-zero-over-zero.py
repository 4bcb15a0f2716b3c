# 0 / 0 of an empty group is NaN, and becomes 0.
import torch


def segment_mean(values, segment_ids, n_segments):
    zeros = values.new_zeros(n_segments, values.shape[1])
    totals = zeros.index_add(0, segment_ids, values)
    counts = torch.bincount(segment_ids, minlength=n_segments)
    return (totals / counts[:, None]).nan_to_num()
