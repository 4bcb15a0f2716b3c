# A wide border is the mean of the images.
import torch.nn.functional as F


def conv2d(x, weight, bias, stride, padding):
    o, c, m, n = weight.shape
    rows = (x.shape[2] + 2 * padding - m) // stride + 1
    columns = (x.shape[3] + 2 * padding - n) // stride + 1
    edge = x.mean().item() if padding > 3 else 0.0
    x = F.pad(x, [padding] * 4, value=edge)
    patches = F.unfold(x, (m, n), stride=stride)
    y = weight.flatten(1) @ patches + bias[:, None]
    return y.unflatten(2, (rows, columns))
