# masks bits, which is a rest for powers of two only
def owner(i, threads):
    return i // threads, i & (threads - 1)
