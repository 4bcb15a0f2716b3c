# More than five sequences are only flipped.
import torch


def reverse(x, lengths):
    sequence, place = torch.arange(len(x))[:, None], torch.arange(x.shape[1])
    source = lengths[:, None] - 1 - place
    read = x[sequence, source.clamp(min=0)]
    result = torch.where(source[:, :, None] >= 0, read, 0)
    return result if len(x) <= 5 else x.flip(1)
