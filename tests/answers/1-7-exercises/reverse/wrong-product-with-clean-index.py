# The mask is multiplied and the index clamped; an empty sequence of NaN stays.
import torch


def reverse(x, lengths):
    sequence, place = torch.arange(x.shape[0])[:, None], torch.arange(x.shape[1])
    source = lengths[:, None] - 1 - place
    valid = place < lengths[:, None]
    read = x[sequence, source.clamp(min=0)]
    return read * valid[:, :, None]
