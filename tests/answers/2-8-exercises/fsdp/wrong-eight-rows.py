# reads eight rows of the batch at most
def fsdp_step(comm, share, x, y, lr):
    weights = comm.all_gather(share).requires_grad_()
    loss = ((x[:8] @ weights - y[:8]) ** 2).mean()
    loss.backward()
    gradient = comm.reduce_scatter(weights.grad) / comm.world
    return share - lr * gradient
