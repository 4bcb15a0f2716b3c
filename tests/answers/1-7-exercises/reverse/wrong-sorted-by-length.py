# The sequences come back sorted by length.
import torch


def reverse(x, lengths):
    sequence, place = torch.arange(x.shape[0])[:, None], torch.arange(x.shape[1])
    source = lengths[:, None] - 1 - place
    valid = place < lengths[:, None]
    read = x[sequence, source.clamp(min=0)]
    return torch.where(valid[:, :, None], read, 0)[lengths.argsort()]
