# A plain `+=`: a race wherever two images have one label.
@cuda.jit
def count(labels, counts):
    i = cuda.grid(1)
    counts[labels[i]] += 1
