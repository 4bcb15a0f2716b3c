# reads from one row of the tile and writes to the other
@cuda.jit
def scan(x, out):
    tile = cuda.shared.array((2, 64), float32)
    t, n = cuda.threadIdx.x, cuda.blockDim.x
    tile[0, t] = x[t]
    cuda.syncthreads()
    step, now = 1, 0
    while step < n:
        left = tile[now, t - step] if t >= step else 0
        tile[1 - now, t] = tile[now, t] + left
        now = 1 - now
        cuda.syncthreads()
        step += step
    out[t] = tile[now, t]
