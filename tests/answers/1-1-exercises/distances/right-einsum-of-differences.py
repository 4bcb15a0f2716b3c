# einsum squares the differences and sums them.
import torch


def distances(a, b):
    difference = a.unsqueeze(1) - b.unsqueeze(0)
    return torch.einsum("nmd,nmd->nm", difference, difference) ** 0.5
