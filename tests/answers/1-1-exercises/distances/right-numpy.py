# The same expression in NumPy.
import numpy as np
import torch


def distances(a, b):
    first, second = a.detach().numpy(), b.detach().numpy()
    return torch.from_numpy(np.sqrt(((first[:, None] - second) ** 2).sum(axis=-1)))
