# Two loops cut the patches, stack puts them in order.
import torch


def patches(images, size):
    cut = []
    for top in range(0, images.shape[2], size):
        for left in range(0, images.shape[3], size):
            cut.append(images[:, :, top : top + size, left : left + size].flatten(1))
    return torch.stack(cut, dim=1)
