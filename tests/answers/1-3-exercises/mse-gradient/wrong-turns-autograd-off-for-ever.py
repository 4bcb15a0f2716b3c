# It turns the recording off and leaves it so.
import torch


def mse_gradient(x, y, w, b):
    torch.set_grad_enabled(False)
    error = x @ w + b - y
    return 2 * x.T @ error / len(y), 2 * error.mean()
