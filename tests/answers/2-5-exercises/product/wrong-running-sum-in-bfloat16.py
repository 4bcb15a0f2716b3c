# The running total is rounded to bfloat16 after every addition.
import torch


def product(a, b):
    total = torch.zeros(a.shape[0], b.shape[1], dtype=torch.bfloat16)
    for k in range(a.shape[1]):
        total = total + a[:, k, None].bfloat16() * b[k].bfloat16()
    return total
