# It gives weights of three axes the shape of the first two.
import torch


def per_example_gradients(loss, weights, inputs, targets):
    w = weights.detach().clone().requires_grad_()
    out = torch.zeros(len(inputs), w.numel())
    for i in range(len(inputs)):
        out[i] = torch.autograd.grad(loss(w, inputs[i], targets[i]), w)[0].flatten()
    return out.view(len(inputs), *w.shape[:2])
