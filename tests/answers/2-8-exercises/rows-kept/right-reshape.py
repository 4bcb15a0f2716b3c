# A new axis of blocks.
def rows_kept(weight, rank, world):
    return weight.reshape(world, -1, weight.shape[1])[rank]
