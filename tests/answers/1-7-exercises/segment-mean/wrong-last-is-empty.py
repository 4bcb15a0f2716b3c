# The last group is always 0.
import torch


def segment_mean(values, segment_ids, n_segments):
    zeros = values.new_zeros(n_segments, values.shape[1])
    totals = zeros.index_add(0, segment_ids, values)
    counts = torch.bincount(segment_ids, minlength=n_segments)
    counts = counts.clamp(min=1)
    means = totals / counts[:, None]
    return torch.cat([means[:-1], torch.zeros_like(means[-1:])])
