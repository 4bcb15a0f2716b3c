# Some ranks get one item fewer.
def shard(n, rank, world, epoch, drop_last):
    order = torch.randperm(n, generator=torch.Generator().manual_seed(epoch))
    if drop_last:
        order = order[: n - n % world]
    else:
        order = order
    return order[rank::world]
