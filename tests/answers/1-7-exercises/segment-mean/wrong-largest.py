# The largest value of each group.
import torch


def segment_mean(values, segment_ids, n_segments):
    rows = [values[segment_ids == g].amax(0) if (segment_ids == g).any() else values[0] * 0
            for g in range(n_segments)]
    return torch.stack(rows)
