# NumPy's as_strided, whose strides count bytes.
import numpy as np
import torch


def windows(x, size):
    array = x.numpy()
    shape, strides = (len(array) - size + 1, size), array.strides * 2
    return torch.from_numpy(np.lib.stride_tricks.as_strided(array, shape, strides))
