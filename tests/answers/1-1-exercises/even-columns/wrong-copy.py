# An index list copies: a later change of x does not show.
import torch


def even_columns(x):
    return x[:, torch.arange(0, x.shape[1], 2)]
