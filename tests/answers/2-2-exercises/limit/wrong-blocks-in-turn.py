# deals elements to the blocks in turn: the threads of a block are apart
@cuda.jit
def limit(x, low, high, out):
    n = cuda.gridsize(1)
    start = cuda.threadIdx.x * cuda.gridDim.x + cuda.blockIdx.x
    for i in range(start, x.size, n):
        out[i] = min(max(x[i], low), high)
