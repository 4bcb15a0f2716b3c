# A loop over the places of the kernel adds shifted slices of the image.
import torch
import torch.nn.functional as F


def conv2d(x, weight, bias, stride, padding):
    m, n = weight.shape[2:]
    x = F.pad(x, (padding, padding, padding, padding))
    rows, columns = (x.shape[2] - m) // stride + 1, (x.shape[3] - n) // stride + 1
    result = bias[:, None, None]
    for i in range(m):
        for j in range(n):
            part = x[:, :, i : i + stride * rows : stride, j : j + stride * columns : stride]
            part = part[:, :, :rows, :columns]
            result = result + torch.einsum("bcij,oc->boij", part, weight[:, :, i, j])
    return result
