# Blocks in one piece, not dealt like cards.
def shard(n, rank, world, epoch, drop_last):
    order = torch.randperm(n, generator=torch.Generator().manual_seed(epoch))
    if drop_last:
        order = order[: n - n % world]
    else:
        order = torch.cat([order, order[: -n % world]])
    return order.chunk(world)[rank]
