# Keeps the items whose place has the right remainder.
def share(items, rank, world):
    return items[torch.arange(len(items)) % world == rank]
