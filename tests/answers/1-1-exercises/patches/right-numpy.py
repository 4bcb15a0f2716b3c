# NumPy moves the axes; the task does not ask for a gradient.
import numpy as np
import torch


def patches(images, size):
    b, c, h, w = images.shape
    array = images.numpy().reshape(b, c, h // size, size, w // size, size)
    array = np.moveaxis(array, 1, 3).swapaxes(2, 4)
    return torch.from_numpy(array.reshape(b, -1, c * size * size).copy())
