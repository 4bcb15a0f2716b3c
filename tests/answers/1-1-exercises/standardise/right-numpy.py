# NumPy calculates in float32; the task does not ask for a gradient.
import torch


def standardise(x):
    table = x.numpy()
    mean = table.mean(axis=1, keepdims=True)
    return torch.from_numpy((table - mean) / table.std(axis=1, keepdims=True))
