# adds 127 whatever the threads are
def blocks_for(n, threads):
    return (n + 127) // threads
