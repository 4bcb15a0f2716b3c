# Thread 0 multiplies everything.
@cuda.jit
def products(x, out):
    tile = cuda.shared.array(64, float32)
    t, i = cuda.threadIdx.x, cuda.grid(1)
    tile[t] = x[i] if i < x.size else 1
    cuda.syncthreads()
    if t == 0:
        total = float32(1)
        for k in range(cuda.blockDim.x):
            total *= tile[k]
        out[cuda.blockIdx.x] = total
