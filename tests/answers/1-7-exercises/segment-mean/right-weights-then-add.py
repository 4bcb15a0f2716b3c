# Every row is divided by the size of its group before it is added.
import torch


def segment_mean(values, segment_ids, n_segments):
    size = torch.bincount(segment_ids, minlength=n_segments)[segment_ids]
    result = torch.zeros(n_segments, values.shape[1], dtype=values.dtype)
    return result.index_add(0, segment_ids, values / size[:, None])
