# Changes the share of the next rank.
def fsdp_step(comm, share, x, y, lr):
    weights = comm.all_gather(share).requires_grad_()
    loss = ((x @ weights - y) ** 2).mean()
    loss.backward()
    gradient = comm.reduce_scatter(weights.grad) / comm.world
    return weights.detach().chunk(comm.world)[(comm.rank + 1) % comm.world] - lr * gradient
