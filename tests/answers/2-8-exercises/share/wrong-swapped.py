# Rank and world are swapped.
def share(items, rank, world):
    return items[world - rank - 1::world]
