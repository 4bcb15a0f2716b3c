# A copy of b is made under no_grad.
import torch


def times_constant(a, b):
    with torch.no_grad():
        constant = b.clone()
    return constant * a
