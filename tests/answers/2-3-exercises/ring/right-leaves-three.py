# each thread leaves its number in three places
@cuda.jit
def ring(x, out):
    tile = cuda.shared.array((3, 64), float32)
    t, i, threads = cuda.threadIdx.x, cuda.grid(1), cuda.blockDim.x
    v = x[i]
    tile[0, t] = tile[1, (t + 1) % threads] = tile[2, (t - 1) % threads] = v
    cuda.syncthreads()
    out[i] = (tile[0, t] + tile[1, t] + tile[2, t]) / 3
