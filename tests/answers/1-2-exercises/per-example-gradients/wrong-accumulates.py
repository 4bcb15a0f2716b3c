# backward() in a loop, and .grad is never emptied.
import torch


def per_example_gradients(loss, weights, inputs, targets):
    w = weights.detach().clone().requires_grad_()
    found = []
    for x, y in zip(inputs, targets):
        loss(w, x, y).backward()
        found.append(w.grad.clone())
    return torch.stack(found)
