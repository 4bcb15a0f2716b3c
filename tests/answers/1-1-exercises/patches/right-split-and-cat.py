# Strips of rows, split into patches, joined again.
import torch


def patches(images, size):
    cut = [patch.reshape(len(images), 1, -1)
           for strip in images.split(size, dim=2) for patch in strip.split(size, dim=3)]
    return torch.cat(cut, dim=1)
