# rounds the block up
def owner(i, threads):
    return (-(-i // threads), i % threads)
