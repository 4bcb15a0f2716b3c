# the thread's number in its block
def global_index(block, thread, threads):
    return thread
