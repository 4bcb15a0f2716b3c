# The items in their own order.
def shard(n, rank, world, epoch, drop_last):
    order = torch.arange(n)
    if drop_last:
        order = order[: n - n % world]
    else:
        order = torch.cat([order, order[: -n % world]])
    return order[rank::world]
