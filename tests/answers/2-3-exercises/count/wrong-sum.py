# Adds the label, not 1.
@cuda.jit
def count(labels, counts):
    i = cuda.grid(1)
    cuda.atomic.add(counts, labels[i], labels[i])
