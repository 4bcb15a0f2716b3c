# forgets the right neighbour
@cuda.jit
def average(x, out):
    i = cuda.grid(1)
    if i < x.size:
        out[i] = (x[i] + x[i - 1]) / 2 if i > 0 else x[i]
