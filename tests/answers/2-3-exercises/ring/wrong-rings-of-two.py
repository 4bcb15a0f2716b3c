# counts the neighbour in a ring of two once
@cuda.jit
def ring(x, out):
    tile = cuda.shared.array(64, float32)
    t, i, threads = cuda.threadIdx.x, cuda.grid(1), cuda.blockDim.x
    tile[t] = x[i]
    cuda.syncthreads()
    n = min(threads, 3)
    total = tile[t]
    if n > 1:
        total += tile[(t + 1) % threads]
    if n > 2:
        total += tile[(t - 1) % threads]
    out[i] = total / n
