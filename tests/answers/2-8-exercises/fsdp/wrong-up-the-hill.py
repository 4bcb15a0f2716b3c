# Steps along the gradient, not against it.
def fsdp_step(comm, share, x, y, lr):
    weights = comm.all_gather(share).requires_grad_()
    loss = ((x @ weights - y) ** 2).mean()
    loss.backward()
    gradient = comm.reduce_scatter(weights.grad) / comm.world
    return share + lr * gradient
