# It takes every input for a vector: numbers and pictures are laid flat.
import torch


def per_example_gradients(loss, weights, inputs, targets):
    rows = inputs.reshape(len(inputs), -1)
    w = weights.detach().clone().requires_grad_()
    return torch.stack([torch.autograd.grad(loss(w, x, y), w)[0] for x, y in zip(rows, targets)])
