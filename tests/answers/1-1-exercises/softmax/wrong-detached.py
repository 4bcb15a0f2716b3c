# The result passes through NumPy and loses its gradient.
import numpy as np
import torch


def softmax(x, dim):
    scores = x.detach().numpy()
    exponentials = np.exp(scores - scores.max(axis=dim, keepdims=True))
    return torch.from_numpy(exponentials / exponentials.sum(axis=dim, keepdims=True))
