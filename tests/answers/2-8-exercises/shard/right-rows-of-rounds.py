# One row for each round, one column for each rank.
def shard(n, rank, world, epoch, drop_last):
    order = torch.randperm(n, generator=torch.Generator().manual_seed(epoch))
    rounds = n // world if drop_last else -(-n // world)
    return order.repeat(2)[: rounds * world].reshape(rounds, world)[:, rank]
