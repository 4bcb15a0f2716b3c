# numbers of items beyond 32,767 run over
def shard(n, rank, world, epoch, drop_last):
    order = torch.randperm(n, generator=torch.Generator().manual_seed(epoch))
    spare, missing = n % world, -n % world
    order = order[: n - spare] if drop_last else torch.cat([order, order[:missing]])
    return order.to(torch.int16).to(torch.int64)[rank::world]
