# Stops half-way: right for up to four elements.
@cuda.jit
def scan(x, out):
    tile = cuda.shared.array(64, float32)
    t = cuda.threadIdx.x
    total = x[t]
    tile[t] = total
    cuda.syncthreads()
    step = 1
    while step < min(cuda.blockDim.x, 4):
        if t >= step:
            total += tile[t - step]
        cuda.syncthreads()
        tile[t] = total
        cuda.syncthreads()
        step *= 2
    out[t] = total
