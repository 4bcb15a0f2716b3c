# A place that begins with 0 is taken for filling.
import torch


def reverse(x, lengths):
    sequence, place = torch.arange(len(x))[:, None], torch.arange(x.shape[1])
    source = lengths[:, None] - 1 - place
    read = x[sequence, source.clamp(min=0)]
    keep = (source >= 0)[:, :, None] & (read[:, :, :1] != 0)
    return torch.where(keep, read, 0)
