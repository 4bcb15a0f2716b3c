# The border repeats the edge of the image instead of being 0.
import torch.nn.functional as F


def conv2d(x, weight, bias, stride, padding):
    o, c, m, n = weight.shape
    x = F.pad(x, [padding] * 4, mode="replicate")
    rows = (x.shape[2] - m) // stride + 1
    columns = (x.shape[3] - n) // stride + 1
    patches = F.unfold(x, (m, n), stride=stride)
    result = weight.flatten(1) @ patches + bias[:, None]
    return result.reshape(len(x), o, rows, columns)
