# Thread 0 does the work of its whole block.
@cuda.jit
def ring(x, out):
    tile = cuda.shared.array(64, float32)
    t, i, threads = cuda.threadIdx.x, cuda.grid(1), cuda.blockDim.x
    if t == 0:
        for k in range(threads):
            tile[k] = x[i + k]
        for k in range(threads):
            out[i + k] = (tile[(k + threads - 1) % threads] + tile[k] + tile[(k + 1) % threads]) / 3
