# (thread, block)
def owner(i, threads):
    return (i % threads, i // threads)
