# The ends have no neighbour: zero stands in.
@cuda.jit
def ring(x, out):
    tile = cuda.shared.array(64, float32)
    t, i, threads = cuda.threadIdx.x, cuda.grid(1), cuda.blockDim.x
    tile[t] = x[i]
    cuda.syncthreads()
    left = tile[t - 1] if t > 0 else 0
    right = tile[t + 1] if t < threads - 1 else 0
    out[i] = (left + tile[t] + right) / 3
