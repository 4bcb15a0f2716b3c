# It calculates in float32, whatever it is given, and converts the result.
import torch


def segment_mean(values, segment_ids, n_segments):
    rows = values.float()
    totals = rows.new_zeros(n_segments, values.shape[1]).index_add(0, segment_ids, rows)
    counts = torch.bincount(segment_ids, minlength=n_segments)
    return (totals / counts.clamp(min=1)[:, None]).to(values.dtype)
