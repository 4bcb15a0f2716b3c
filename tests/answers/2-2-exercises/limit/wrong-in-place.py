# limits x too
@cuda.jit
def limit(x, low, high, out):
    for i in range(cuda.grid(1), x.size, cuda.gridsize(1)):
        x[i] = min(max(x[i], low), high)
        out[i] = x[i]
