# In float64, no gradient flows.
import torch


def reverse(x, lengths):
    sequence, place = torch.arange(len(x))[:, None], torch.arange(x.shape[1])
    source = lengths[:, None] - 1 - place
    read = x[sequence, source.clamp(min=0)]
    result = torch.where(source[:, :, None] >= 0, read, 0)
    return result.detach() if x.dtype == torch.float64 else result
