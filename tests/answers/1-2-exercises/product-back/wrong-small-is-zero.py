# A factor near 0 is taken for 0.
import torch


def product_back(a, b, grad_out):
    small_a, small_b = a.abs() < 1e-4, b.abs() < 1e-4
    return torch.where(small_b, 0, grad_out * b), torch.where(small_a, 0, grad_out * a)
