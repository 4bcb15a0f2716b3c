# No gradient if a group is empty.
import torch


def segment_mean(values, segment_ids, n_segments):
    zeros = values.new_zeros(n_segments, values.shape[1])
    totals = zeros.index_add(0, segment_ids, values)
    counts = torch.bincount(segment_ids, minlength=n_segments)
    means = totals / counts.clamp(min=1)[:, None]
    return means.detach() if (counts == 0).any() else means
