# One row of the table for each point of a, stacked.
import torch


def distances(a, b):
    return torch.stack([((point - b) ** 2).sum(-1).sqrt() for point in a])
