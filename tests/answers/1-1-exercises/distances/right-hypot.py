# The hypotenuse grows by one coordinate at a time.
import torch


def distances(a, b):
    difference = (a[:, None] - b).unbind(dim=-1)
    length = difference[0].abs()
    for side in difference[1:]:
        length = torch.hypot(length, side)
    return length
