# at most four turns
@cuda.jit
def limit(x, low, high, out):
    i = cuda.grid(1)
    for _turn in range(4):
        if i < x.size:
            out[i] = min(max(x[i], low), high)
        i += cuda.gridsize(1)
