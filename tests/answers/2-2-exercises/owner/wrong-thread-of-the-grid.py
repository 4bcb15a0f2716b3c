# the thread's number in the grid
def owner(i, threads):
    return (i // threads, i)
