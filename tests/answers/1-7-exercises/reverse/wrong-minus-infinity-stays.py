# NaN and infinity are removed before the product with the mask, minus infinity is not.
import torch


def reverse(x, lengths):
    source = lengths[:, None] - 1 - torch.arange(x.shape[1])
    clean = x.masked_fill(x.isnan() | (x == torch.inf), 0)
    read = clean[torch.arange(len(x))[:, None], source.clamp(min=0)]
    return read * (source >= 0)[:, :, None]
