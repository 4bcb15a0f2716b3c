# deals a hundred items
def share(items, rank, world):
    return items[:100][rank::world]
