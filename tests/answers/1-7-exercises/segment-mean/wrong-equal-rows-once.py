# Equal rows of a group count once.
import torch


def segment_mean(values, segment_ids, n_segments):
    rows = []
    for group in range(n_segments):
        mine = values[segment_ids == group].unique(dim=0)
        rows.append(mine.mean(dim=0) if len(mine) else values.new_zeros(values.shape[1]))
    return torch.stack(rows)
