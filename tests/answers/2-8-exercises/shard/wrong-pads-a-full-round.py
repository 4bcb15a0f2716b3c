# Adds a round where nothing is missing.
def shard(n, rank, world, epoch, drop_last):
    order = torch.randperm(n, generator=torch.Generator().manual_seed(epoch))
    if drop_last:
        order = order[: n - n % world]
    else:
        order = torch.cat([order, order[: world - n % world]])
    return order[rank::world]
