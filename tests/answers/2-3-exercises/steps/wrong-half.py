# Half of the threads, not the number of halvings.
def steps(threads):
    return threads // 2
