# joins at most 32 numbers
@cuda.jit
def products(x, out):
    tile = cuda.shared.array(64, float32)
    t, i = cuda.threadIdx.x, cuda.grid(1)
    tile[t] = x[i] if i < x.size else 1
    cuda.syncthreads()
    step = min(cuda.blockDim.x // 2, 16)
    while step > 0:
        if t < step:
            tile[t] *= tile[t + step]
        cuda.syncthreads()
        step //= 2
    if t == 0:
        out[cuda.blockIdx.x] = tile[0]
