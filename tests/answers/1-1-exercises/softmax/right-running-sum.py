# One pass along dim with a running maximum and a running sum, as on a GPU.
import torch


def softmax(x, dim):
    rows = x.movedim(dim, 0)
    top, total = rows[0], torch.ones_like(rows[0])
    for row in rows[1:]:
        new = torch.maximum(top, row)
        total = total * (top - new).exp() + (row - new).exp()
        top = new
    return ((rows - top).exp() / total).movedim(0, dim)
