# The losses of all examples, then one vector-Jacobian product for each basis vector.
import torch


def per_example_gradients(loss, weights, inputs, targets):
    w = weights.detach().clone().requires_grad_()
    losses = torch.stack([loss(w, inputs[i], targets[i]) for i in range(inputs.shape[0])])
    return torch.autograd.grad(losses, w, torch.eye(inputs.shape[0]), is_grads_batched=True)[0]
