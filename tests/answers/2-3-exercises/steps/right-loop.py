# Right: halves until one is left.
def steps(threads):
    count = 0
    while threads > 1:
        threads //= 2
        count += 1
    return count
