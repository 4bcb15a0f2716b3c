# A slice from the first row to the last.
def rows_kept(weight, rank, world):
    rows = len(weight) // world
    return weight[rank * rows:(rank + 1) * rows]
