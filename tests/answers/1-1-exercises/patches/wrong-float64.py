# A detour through Python lists gives float64.
import numpy as np
import torch


def patches(images, size):
    b, c, h, w = images.shape
    array = np.array(images.tolist()).reshape(b, c, h // size, size, w // size, size)
    return torch.tensor(array.transpose(0, 2, 4, 1, 3, 5).reshape(b, -1, c * size * size))
