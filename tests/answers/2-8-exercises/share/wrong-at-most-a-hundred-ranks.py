# deals to a hundred ranks at most
def share(items, rank, world):
    return items[rank::min(world, 100)]
