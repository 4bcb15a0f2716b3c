# The result is not new: every call of one shape writes over the result of the call before.
import torch

BUFFERS = {}


def standardise(x):
    mean = x.mean(dim=1, keepdim=True)
    result = (x - mean) / x.std(dim=1, keepdim=True, correction=0)
    buffer = BUFFERS.setdefault(x.shape, torch.empty_like(result)).detach_()
    return buffer.copy_(result)
