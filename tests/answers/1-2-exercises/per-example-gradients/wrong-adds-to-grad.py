# backward() on the caller's weights when they require a gradient: .grad grows.
import torch


def per_example_gradients(loss, weights, inputs, targets):
    found = torch.vmap(torch.func.grad(loss), in_dims=(None, 0, 0))(weights, inputs, targets)
    if weights.requires_grad:
        sum(loss(weights, x, y) for x, y in zip(inputs, targets)).backward()
    return found
