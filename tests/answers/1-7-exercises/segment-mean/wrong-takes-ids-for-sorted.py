# The rows are split as if they came in order.
import torch


def segment_mean(values, segment_ids, n_segments):
    counts = torch.bincount(segment_ids, minlength=n_segments).tolist()
    parts = values.split(counts)
    return torch.stack([part.sum(dim=0) / max(len(part), 1) for part in parts])
