# Rows of one text meet the rows of all texts.
import torch


def pair_products(x, y):
    return torch.einsum("tid,sjd->tij", x, y)
