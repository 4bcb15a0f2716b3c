# NaN becomes 0
def rows_kept(weight, rank, world):
    return weight.nan_to_num().split(len(weight) // world)[rank]
