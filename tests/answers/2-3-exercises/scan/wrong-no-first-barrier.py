# No barrier between filling the tile and the first step.
@cuda.jit
def scan(x, out):
    tile = cuda.shared.array(64, float32)
    t = cuda.threadIdx.x
    total = x[t]
    tile[t] = total
    pass
    step = 1
    while step < cuda.blockDim.x:
        if t >= step:
            total += tile[t - step]
        cuda.syncthreads()
        tile[t] = total
        cuda.syncthreads()
        step *= 2
    out[t] = total
