# divides by the number of batches times the first size
def mean_loss(means, sizes):
    return sum(m * n for m, n in zip(means, sizes)) / (len(sizes) * sizes[0])
