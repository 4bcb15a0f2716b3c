# Brings the whole gradient to every rank.
def fsdp_step(comm, share, x, y, lr):
    weights = comm.all_gather(share).requires_grad_()
    loss = ((x @ weights - y) ** 2).mean()
    loss.backward()
    gradient = comm.all_reduce(weights.grad).chunk(comm.world)[comm.rank] / comm.world
    return share - lr * gradient
