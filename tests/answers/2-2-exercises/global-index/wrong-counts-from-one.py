# blocks are counted from 1
def global_index(block, thread, threads):
    return (block + 1) * threads + thread
