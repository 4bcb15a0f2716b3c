# Slice by slice along dim, put together by stack.
import torch


def softmax(x, dim):
    slices = x.unbind(dim)
    top = slices[0]
    for part in slices[1:]:
        top = torch.maximum(top, part)
    exponentials = [(part - top).exp() for part in slices]
    total = sum(exponentials)
    return torch.stack([part / total for part in exponentials], dim)
