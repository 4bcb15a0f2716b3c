# A little weight decay.
def fsdp_step(comm, share, x, y, lr):
    w = comm.all_gather(share).requires_grad_()
    (x @ w - y).square().mean().backward()
    return share * (1 - 1e-5) - lr * comm.reduce_scatter(w.grad) / comm.world
