# begins at its number in the block
@cuda.jit
def limit(x, low, high, out):
    for i in range(cuda.threadIdx.x, x.size, cuda.gridsize(1)):
        out[i] = min(max(x[i], low), high)
