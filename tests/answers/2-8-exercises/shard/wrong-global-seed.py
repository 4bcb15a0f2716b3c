# Sets the seed of all random numbers.
def shard(n, rank, world, epoch, drop_last):
    torch.manual_seed(epoch)
    order = torch.randperm(n)
    order = order[: n - n % world] if drop_last else torch.cat([order, order[: -n % world]])
    return order[rank::world]
