# Dealt like cards, not in blocks.
def rows_kept(weight, rank, world):
    return weight[rank::world]
