# Drops what does not make a full round.
def share(items, rank, world):
    return items[:len(items) - len(items) % world][rank::world]
