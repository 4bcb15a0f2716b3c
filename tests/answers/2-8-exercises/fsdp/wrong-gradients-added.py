# The sum of the ranks' gradients, not their mean.
def fsdp_step(comm, share, x, y, lr):
    weights = comm.all_gather(share).requires_grad_()
    loss = ((x @ weights - y) ** 2).mean()
    loss.backward()
    gradient = comm.reduce_scatter(weights.grad)
    return share - lr * gradient
