# adds almost a block, then rounds down
def blocks_for(n, threads):
    return (n + threads - 1) // threads
