# Reads and writes the tile between the same two barriers.
@cuda.jit
def scan(x, out):
    tile = cuda.shared.array(64, float32)
    t = cuda.threadIdx.x
    tile[t] = x[t]
    cuda.syncthreads()
    step = 1
    while step < cuda.blockDim.x:
        if t >= step:
            tile[t] += tile[t - step]
        cuda.syncthreads()
        step *= 2
    out[t] = tile[t]
