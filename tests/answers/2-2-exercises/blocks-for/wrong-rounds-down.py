# the rest gets no block
def blocks_for(n, threads):
    return n // threads
