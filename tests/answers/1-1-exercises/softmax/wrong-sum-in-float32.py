# The sum is float32, so float16 scores give a float32 result and float64 scores lose digits.
import torch


def softmax(x, dim):
    exponentials = (x - x.amax(dim=dim, keepdim=True)).exp()
    return exponentials / exponentials.sum(dim=dim, keepdim=True, dtype=torch.float32)
