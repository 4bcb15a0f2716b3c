# two operators in place of divmod
def owner(i, threads):
    return (i // threads, i % threads)
