# NaN and infinity are replaced before the product: only filling can hold them.
import torch


def reverse(x, lengths):
    sequence, place = torch.arange(len(x))[:, None], torch.arange(x.shape[1])
    source = lengths[:, None] - 1 - place
    read = x.nan_to_num()[sequence, source.clamp(min=0)]
    return read * (source >= 0)[:, :, None]
