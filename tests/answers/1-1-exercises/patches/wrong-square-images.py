# As many patches are cut from a row as from a column, which is right for square images.
import torch


def patches(images, size):
    rows = [images[:, :, i : i + size] for i in range(0, images.shape[2], size)]
    cut = [row[..., j : j + size].flatten(1) for row in rows
           for j in range(0, images.shape[2], size)]
    return torch.stack(cut, dim=1)
