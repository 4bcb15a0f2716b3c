# Python's lists, and a tensor at the end.
def shard(n, rank, world, epoch, drop_last):
    generator = torch.Generator()
    generator.manual_seed(epoch)
    order = torch.randperm(n, generator=generator).tolist()
    while len(order) % world:
        if drop_last:
            order.pop()
        else:
            order.append(order[len(order) - n])
    return torch.tensor(order[rank::world])
