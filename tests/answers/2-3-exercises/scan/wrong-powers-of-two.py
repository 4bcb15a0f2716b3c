# Begins at half the block and halves: not a running total.
@cuda.jit
def scan(x, out):
    tile = cuda.shared.array(64, float32)
    t = cuda.threadIdx.x
    total = x[t]
    tile[t] = total
    cuda.syncthreads()
    step = cuda.blockDim.x // 2
    while step > 0:
        if t >= step:
            total += tile[t - step]
        cuda.syncthreads()
        tile[t] = total
        cuda.syncthreads()
        step //= 2
    out[t] = total
