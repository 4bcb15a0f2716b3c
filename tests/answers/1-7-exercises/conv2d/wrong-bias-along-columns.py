# The bias is added along the last axis where its length allows it.
import torch.nn.functional as F


def conv2d(x, weight, bias, stride, padding):
    o, c, m, n = weight.shape
    rows = (x.shape[2] + 2 * padding - m) // stride + 1
    columns = (x.shape[3] + 2 * padding - n) // stride + 1
    patches = F.unfold(x, (m, n), padding=padding, stride=stride)
    result = weight.flatten(1) @ patches
    return result.view(len(x), o, rows, columns) + (bias if columns == o else bias[:, None, None])
