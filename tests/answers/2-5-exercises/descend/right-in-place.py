# changes its own copy in place
def descend(weights, gradient, lr, steps):
    masters, rounded = weights.to(torch.float32), weights.clone()
    for _ in range(steps):
        masters.sub_(gradient(rounded).to(torch.float32), alpha=lr)
        rounded.copy_(masters)
    return masters, rounded
