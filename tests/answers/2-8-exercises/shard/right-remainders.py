# Reads the order at places that begin again after n.
def shard(n, rank, world, epoch, drop_last):
    order = torch.randperm(n, generator=torch.Generator().manual_seed(epoch))
    rounds = n // world if drop_last else (n + world - 1) // world
    return order[torch.arange(rounds) * world % n + rank - n * (
        torch.arange(rounds) * world % n + rank >= n)]
