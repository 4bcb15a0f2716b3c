# Index tensors read every patch from the padded image.
import torch
import torch.nn.functional as F


def conv2d(x, weight, bias, stride, padding):
    o, c, m, n = weight.shape
    x = F.pad(x, [padding] * 4)
    top = torch.arange(0, x.shape[2] - m + 1, stride)
    left = torch.arange(0, x.shape[3] - n + 1, stride)
    row = (top[:, None] + torch.arange(m))[:, None, :, None]
    column = (left[:, None] + torch.arange(n))[None, :, None, :]
    patches = x[:, :, row, column]
    return torch.tensordot(patches, weight, ([1, 4, 5], [1, 2, 3])).movedim(3, 1) + bias[
        :, None, None]
