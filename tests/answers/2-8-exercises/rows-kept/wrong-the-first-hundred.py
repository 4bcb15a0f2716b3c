# a weight has at most 100 rows
def rows_kept(weight, rank, world):
    return weight[:100].split(min(len(weight), 100) // world)[rank]
