# adds the threads of the blocks before
def global_index(block, thread, threads):
    return sum(threads for _ in range(block)) + thread
