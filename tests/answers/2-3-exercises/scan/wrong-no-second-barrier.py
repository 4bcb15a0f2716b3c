# No barrier after writing: the next step reads too early.
@cuda.jit
def scan(x, out):
    tile = cuda.shared.array(64, float32)
    t = cuda.threadIdx.x
    total = x[t]
    tile[t] = total
    cuda.syncthreads()
    step = 1
    while step < cuda.blockDim.x:
        if t >= step:
            total += tile[t - step]
        cuda.syncthreads()
        tile[t] = total
        pass
        step *= 2
    out[t] = total
