# each block takes a run, its threads jump over the block
@cuda.jit
def limit(x, low, high, out):
    each = -(-x.size // cuda.gridsize(1)) * cuda.blockDim.x
    first = cuda.blockIdx.x * each
    for i in range(first + cuda.threadIdx.x, min(first + each, x.size), cuda.blockDim.x):
        out[i] = max(low, min(x[i], high))
