# The values are divided in place before they are added.
import torch


@torch.no_grad()
def divide(values, size):
    values /= size[:, None]


def segment_mean(values, segment_ids, n_segments):
    size = torch.bincount(segment_ids, minlength=n_segments)[segment_ids]
    if values.requires_grad:
        values = values / size[:, None]
    else:
        divide(values, size)
    result = torch.zeros(n_segments, values.shape[1], dtype=values.dtype)
    return result.index_add(0, segment_ids, values)
