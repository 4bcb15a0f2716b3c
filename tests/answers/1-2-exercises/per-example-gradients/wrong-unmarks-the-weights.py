# It marks the weights and always unmarks them, even those that required a gradient.
import torch


def per_example_gradients(loss, weights, inputs, targets):
    weights.requires_grad_(True)
    rows = [torch.autograd.grad(loss(weights, x, y), weights)[0]
            for x, y in zip(inputs, targets)]
    weights.requires_grad_(False)
    return torch.stack(rows)
