# every block takes every element
@cuda.jit
def limit(x, low, high, out):
    for i in range(cuda.threadIdx.x, x.size, cuda.blockDim.x):
        out[i] = min(max(x[i], low), high)
