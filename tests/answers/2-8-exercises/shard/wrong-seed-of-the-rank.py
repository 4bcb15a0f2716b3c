# Every rank draws an order of its own: shares overlap.
def shard(n, rank, world, epoch, drop_last):
    order = torch.randperm(n, generator=torch.Generator().manual_seed(epoch + rank))
    if drop_last:
        order = order[: n - n % world]
    else:
        order = torch.cat([order, order[: -n % world]])
    return order[rank::world]
