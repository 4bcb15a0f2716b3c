# With as many groups as columns, the counts stand along the columns.
import torch


def segment_mean(values, segment_ids, n_segments):
    zeros = values.new_zeros(n_segments, values.shape[1])
    totals = zeros.index_add(0, segment_ids, values)
    counts = torch.bincount(segment_ids, minlength=n_segments)
    counts = counts.clamp(min=1)
    return totals / (counts if n_segments == values.shape[1] else counts[:, None])
