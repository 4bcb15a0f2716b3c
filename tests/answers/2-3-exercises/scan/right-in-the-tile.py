# Right: the running total lives in the tile, two barriers a step.
@cuda.jit
def scan(x, out):
    tile = cuda.shared.array(64, float32)
    t = cuda.threadIdx.x
    tile[t] = x[t]
    cuda.syncthreads()
    for power in range(6):
        left = tile[t - 2**power] if t >= 2**power else float32(0)
        cuda.syncthreads()
        if t >= 2**power:
            tile[t] += left
        cuda.syncthreads()
    out[t] = tile[t]
