# the tile has 32 places
@cuda.jit
def ring(x, out):
    tile = cuda.shared.array(32, float32)
    t, i, threads = cuda.threadIdx.x, cuda.grid(1), cuda.blockDim.x
    tile[t] = x[i]
    cuda.syncthreads()
    out[i] = (tile[(t - 1) % threads] + tile[t] + tile[(t + 1) % threads]) / 3
