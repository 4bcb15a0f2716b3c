# pads with five items at most
def shard(n, rank, world, epoch, drop_last):
    order = torch.randperm(n, generator=torch.Generator().manual_seed(epoch))
    spare, missing = n % world, -n % world
    order = order[: n - spare] if drop_last else torch.cat([order, order[:min(missing, 5)]])
    return order[rank::world]
