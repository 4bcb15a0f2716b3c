# A square kernel is turned.
import torch.nn.functional as F


def conv2d(x, weight, bias, stride, padding):
    o, c, m, n = weight.shape
    rows = (x.shape[2] + 2 * padding - m) // stride + 1
    columns = (x.shape[3] + 2 * padding - n) // stride + 1
    weight = weight.flip(2, 3) if m == n else weight
    patches = F.unfold(x, (m, n), padding=padding, stride=stride)
    y = weight.flatten(1) @ patches + bias[:, None]
    return y.unflatten(2, (rows, columns))
