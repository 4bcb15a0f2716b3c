# steps go up to half of the block: right for powers of two
@cuda.jit
def scan(x, out):
    tile = cuda.shared.array(64, float32)
    t = cuda.threadIdx.x
    tile[t] = x[t]
    cuda.syncthreads()
    step = 1
    while step <= cuda.blockDim.x // 2:
        v = tile[t - step] if t >= step else 0
        cuda.syncthreads()
        tile[t] += v
        cuda.syncthreads()
        step *= 2
    out[t] = tile[t]
