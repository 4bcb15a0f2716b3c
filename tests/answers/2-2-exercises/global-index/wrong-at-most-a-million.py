# a grid ends after a million threads
def global_index(block, thread, threads):
    return min(block * threads + thread, 1_000_000)
