# scatter_add for sums and counts, and a safe division.
import torch


def segment_mean(values, segment_ids, n_segments):
    place = segment_ids[:, None].expand_as(values)
    zeros = torch.zeros(n_segments, values.shape[1], dtype=values.dtype)
    totals = zeros.scatter_add(0, place, values)
    counts = zeros.scatter_add(0, place, torch.ones_like(values))
    return torch.where(counts > 0, totals / torch.where(counts > 0, counts, 1), 0)
