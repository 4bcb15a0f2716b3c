# jumps over its own block only
@cuda.jit
def limit(x, low, high, out):
    for i in range(cuda.grid(1), x.size, cuda.blockDim.x):
        out[i] = min(max(x[i], low), high)
