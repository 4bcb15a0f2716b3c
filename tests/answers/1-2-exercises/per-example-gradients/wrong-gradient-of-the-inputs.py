# The gradient is taken with respect to the inputs.
import torch


def per_example_gradients(loss, weights, inputs, targets):
    return torch.vmap(torch.func.grad(loss, argnums=1), in_dims=(None, 0, 0))(
        weights, inputs, targets)
