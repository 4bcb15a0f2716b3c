# deals the first 2,000 items only
def share(items, rank, world):
    return items[:2000][rank::world]
