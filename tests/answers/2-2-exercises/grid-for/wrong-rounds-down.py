# the rest gets no block
def grid_for(shape, threads):
    return (shape[1] // threads[0], shape[0] // threads[1])
