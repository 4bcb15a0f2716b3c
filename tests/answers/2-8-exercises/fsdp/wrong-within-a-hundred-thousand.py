# the gradient is cut at a hundred thousand
def fsdp_step(comm, share, x, y, lr):
    weights = comm.all_gather(share).requires_grad_()
    loss = ((x @ weights - y) ** 2).mean()
    loss.backward()
    gradient = comm.reduce_scatter(weights.grad) / comm.world
    gradient = gradient.clamp(-1e5, 1e5)
    return share - lr * gradient
