# Everything from the first row of the block on.
def rows_kept(weight, rank, world):
    return weight[rank * (len(weight) // world):]
