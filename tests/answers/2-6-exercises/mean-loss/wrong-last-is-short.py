# Every batch but the last has the size of the first.
def mean_loss(means, sizes):
    n = [sizes[0]] * (len(sizes) - 1) + [sizes[-1]]
    return sum(a * b for a, b in zip(means, n)) / sum(n)
