# A slope near 0 is taken for 0.
import torch


def per_example_gradients(loss, weights, inputs, targets):
    gradient = torch.func.vmap(torch.func.grad(loss), in_dims=(None, 0, 0))
    found = gradient(weights, inputs, targets)
    return torch.where(found.abs() < 1e-6, 0.0, found)
