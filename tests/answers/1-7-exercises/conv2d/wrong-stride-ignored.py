# The stride is ignored.
import torch.nn.functional as F


def conv2d(x, weight, bias, stride, padding):
    o, c, m, n = weight.shape
    rows = x.shape[2] + 2 * padding - m + 1
    columns = x.shape[3] + 2 * padding - n + 1
    patches = F.unfold(x, (m, n), padding=padding)
    result = weight.flatten(1) @ patches + bias[:, None]
    return result.reshape(len(x), o, rows, columns)
