# Right: subtracts minus one.
@cuda.jit
def count(labels, counts):
    i = cuda.grid(1)
    cuda.atomic.sub(counts, labels[i], -1)
