# Every example gets its own row of weights: a weight of shape () becomes one of shape (1,).
import torch


def per_example_gradients(loss, weights, inputs, targets):
    rows = weights.detach().reshape(1, -1, *weights.shape[1:])
    rows = torch.cat([rows] * len(inputs)).requires_grad_()
    total = sum(loss(w, x, y).sum() for w, x, y in zip(rows, inputs, targets))
    return torch.autograd.grad(total, rows)[0]
