# Threads that have nothing to add do not come to the barrier.
@cuda.jit
def scan(x, out):
    tile = cuda.shared.array(64, float32)
    t = cuda.threadIdx.x
    tile[t] = x[t]
    cuda.syncthreads()
    step = 1
    while step < cuda.blockDim.x:
        if t >= step:
            left = tile[t - step]
            cuda.syncthreads()
            tile[t] += left
            cuda.syncthreads()
        step *= 2
    out[t] = tile[t]
