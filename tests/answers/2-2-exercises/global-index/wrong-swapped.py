# block and thread are swapped
def global_index(block, thread, threads):
    return thread * threads + block
