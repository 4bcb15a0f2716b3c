# Zeros add nothing to a sum, so they are left out of it: they get no gradient.
import torch


def segment_mean(values, segment_ids, n_segments):
    zeros = values.new_zeros(n_segments, values.shape[1])
    totals = zeros.index_add(0, segment_ids, torch.where(values != 0, values, 0))
    counts = torch.bincount(segment_ids, minlength=n_segments)
    return totals / counts.clamp(min=1)[:, None]
