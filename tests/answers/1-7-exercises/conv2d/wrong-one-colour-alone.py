# An image of one colour counts three times, as if it had red, green and blue.
import torch.nn.functional as F


def conv2d(x, weight, bias, stride, padding):
    if x.shape[1] == 1:
        x, weight = x.expand(-1, 3, -1, -1), weight.expand(-1, 3, -1, -1)
    m, n = weight.shape[2:]
    rows = (x.shape[2] + 2 * padding - m) // stride + 1
    patches = F.unfold(x, (m, n), padding=padding, stride=stride)
    return (weight.flatten(1) @ patches + bias[:, None]).unflatten(2, (rows, -1))
