# Right: the other tree, neighbours first.
@cuda.jit
def products(x, out):
    tile = cuda.shared.array(64, float32)
    t, i = cuda.threadIdx.x, cuda.grid(1)
    tile[t] = 1
    if i < x.size:
        tile[t] = x[i]
    step = 1
    while step < cuda.blockDim.x:
        cuda.syncthreads()
        if t % (2 * step) == 0:
            tile[t] = tile[t] * tile[t + step]
        step *= 2
    if t == 0:
        out[cuda.blockIdx.x] = tile[0]
