# The sums of the last call are still there.
import torch

KEPT = {}


def segment_mean(values, segment_ids, n_segments):
    key = n_segments, values.shape[1], values.dtype
    totals = KEPT.get(key, torch.zeros(n_segments, values.shape[1], dtype=values.dtype))
    totals = totals.index_add(0, segment_ids, values)
    KEPT[key] = totals.detach()
    counts = torch.bincount(segment_ids, minlength=n_segments)
    return totals / counts.clamp(min=1)[:, None]
