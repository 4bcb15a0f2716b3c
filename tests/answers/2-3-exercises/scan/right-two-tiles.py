# Right: reads one tile and writes the other, with one barrier a step.
@cuda.jit
def scan(x, out):
    tiles = cuda.shared.array((2, 64), float32)
    t, now = cuda.threadIdx.x, 0
    tiles[0, t] = x[t]
    cuda.syncthreads()
    step = 1
    while step < cuda.blockDim.x:
        if t >= step:
            tiles[1 - now, t] = tiles[now, t] + tiles[now, t - step]
        else:
            tiles[1 - now, t] = tiles[now, t]
        cuda.syncthreads()
        now = 1 - now
        step *= 2
    out[t] = tiles[now, t]
