# It hangs a hook on its input, which fails for a tensor that requires no gradient.
import torch


def lengths(x):
    y = x * 1
    y.register_hook(torch.nan_to_num)
    return y.square().sum(1).sqrt()
