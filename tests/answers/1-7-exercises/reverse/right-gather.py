# gather with the index stretched over the numbers of a place.
import torch


def reverse(x, lengths):
    place = torch.arange(x.shape[1])
    valid = (place < lengths[:, None])[:, :, None]
    source = torch.where(valid[:, :, 0], lengths[:, None] - 1 - place, 0)
    read = torch.gather(x, 1, source[:, :, None].expand_as(x))
    return read.masked_fill(~valid, 0)
