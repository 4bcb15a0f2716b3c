# Rows and columns are swapped.
import torch


def pair_products(x, y):
    return torch.einsum("tid,tjd->tji", x, y)
