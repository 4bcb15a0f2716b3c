# .detach() shares the memory: clearing the "copy" clears the caller's weights.
import torch


def per_example_gradients(loss, weights, inputs, targets):
    w = weights.detach().requires_grad_()
    found = torch.stack([torch.autograd.grad(loss(w, x, y), w)[0]
                         for x, y in zip(inputs, targets)])
    with torch.no_grad():
        w.zero_()
    return found
