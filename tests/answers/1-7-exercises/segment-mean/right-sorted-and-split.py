# Rows are sorted by group and split; an empty group sums to 0.
import torch


def segment_mean(values, segment_ids, n_segments):
    counts = torch.bincount(segment_ids, minlength=n_segments).tolist()
    parts = values[segment_ids.argsort(stable=True)].split(counts)
    return torch.stack([part.sum(dim=0) / max(len(part), 1) for part in parts])
