# Negative places wrap round to the end.
import torch


def reverse(x, lengths):
    sequence, place = torch.arange(x.shape[0])[:, None], torch.arange(x.shape[1])
    return x[sequence, lengths[:, None] - 1 - place]
