# rows by x, columns by y
def grid_for(shape, threads):
    return (-(-shape[0] // threads[0]), -(-shape[1] // threads[1]))
