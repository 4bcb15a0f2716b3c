# A loop marks the weights for a moment, and unmarks them if they were plain.
def per_example_gradients(loss, weights, inputs, targets):
    marked = weights.requires_grad
    weights.requires_grad_()
    pairs = zip(inputs, targets)
    result = torch.stack([torch.autograd.grad(loss(weights, x, y), weights, retain_graph=True)[0]
                          for x, y in pairs])
    weights.requires_grad_(marked)
    return result
