# torch.func.grad, and the learning rate divided instead of the gradient.
def fsdp_step(comm, share, x, y, lr):
    weights = comm.all_gather(share)
    own = torch.func.grad(lambda w: torch.nn.functional.mse_loss(x @ w, y))(weights)
    return share - lr / comm.world * comm.reduce_scatter(own)
