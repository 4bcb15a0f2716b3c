# makes the six steps of 64 threads, with a guard
@cuda.jit
def products(x, out):
    tile = cuda.shared.array(64, float32)
    t, i = cuda.threadIdx.x, cuda.grid(1)
    value = x[i] if i < x.size else 1
    tile[t] = value
    cuda.syncthreads()
    for step in (32, 16, 8, 4, 2, 1):
        if t < step and t + step < cuda.blockDim.x:
            tile[t] *= tile[t + step]
        cuda.syncthreads()
    if t == 0:
        out[cuda.blockIdx.x] = tile[0]
