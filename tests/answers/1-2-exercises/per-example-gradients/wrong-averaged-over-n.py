# Every gradient is divided by the number of examples.
import torch


def per_example_gradients(loss, weights, inputs, targets):
    found = torch.vmap(torch.func.grad(loss), in_dims=(None, 0, 0))(weights, inputs, targets)
    return found / len(inputs)
