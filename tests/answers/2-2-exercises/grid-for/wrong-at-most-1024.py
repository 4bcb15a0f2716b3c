# a matrix has at most 1,024 rows and columns
def grid_for(shape, threads):
    rows, columns = min(shape[0], 1024), min(shape[1], 1024)
    return -(-columns // threads[0]), -(-rows // threads[1])
