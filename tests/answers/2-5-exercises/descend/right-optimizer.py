# torch.optim.SGD holds the masters
def descend(weights, gradient, lr, steps):
    masters = torch.nn.Parameter(weights.float())
    optimizer = torch.optim.SGD([masters], lr=lr)
    for _ in range(steps):
        masters.grad = gradient(masters.detach().bfloat16()).float()
        optimizer.step()
    return masters.detach(), masters.detach().bfloat16()
