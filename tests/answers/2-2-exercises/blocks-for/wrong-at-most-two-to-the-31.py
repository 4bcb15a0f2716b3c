# counts no more than an int32
def blocks_for(n, threads):
    return -(-min(n, 2**31 - 1) // threads)
