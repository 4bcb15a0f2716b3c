# (down, across)
def grid_for(shape, threads):
    return (-(-shape[0] // threads[1]), -(-shape[1] // threads[0]))
