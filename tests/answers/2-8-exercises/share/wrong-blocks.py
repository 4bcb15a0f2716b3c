# Blocks in one piece, not dealt like cards.
def share(items, rank, world):
    return items.chunk(world)[rank]
