# Right: a thread keeps its own product in a variable.
@cuda.jit
def products(x, out):
    tile = cuda.shared.array(64, float32)
    t, i, threads = cuda.threadIdx.x, cuda.grid(1), cuda.blockDim.x
    own = x[i] if i < x.size else float32(1)
    tile[t] = own
    cuda.syncthreads()
    while threads > 1:
        threads //= 2
        if t < threads:
            own = own * tile[t + threads]
            tile[t] = own
        cuda.syncthreads()
    if t == 0:
        out[cuda.blockIdx.x] = own
