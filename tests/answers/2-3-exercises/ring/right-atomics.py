# Right: each thread adds a third to three elements of a tile that begins with zeros.
@cuda.jit
def ring(x, out):
    tile = cuda.shared.array(64, float32)
    t, i, threads = cuda.threadIdx.x, cuda.grid(1), cuda.blockDim.x
    tile[t] = 0
    cuda.syncthreads()
    third = x[i] / 3
    for k in range(3):
        cuda.atomic.add(tile, (t + k + threads - 1) % threads, third)
    cuda.syncthreads()
    out[i] = tile[t]
