# A sum of 0 has the mean 0, whether its group is empty or not.
import torch


def segment_mean(values, segment_ids, n_segments):
    zeros = values.new_zeros(n_segments, values.shape[1])
    totals = zeros.index_add(0, segment_ids, values)
    counts = torch.bincount(segment_ids, minlength=n_segments)
    return torch.where(totals != 0, totals / counts.clamp(min=1)[:, None], 0)
