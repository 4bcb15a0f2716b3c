# masks bits, which is a rest for powers of two only
@cuda.jit
def ring(x, out):
    tile = cuda.shared.array(64, float32)
    t, i, threads = cuda.threadIdx.x, cuda.grid(1), cuda.blockDim.x
    tile[t] = x[i]
    cuda.syncthreads()
    out[i] = (tile[(t - 1) & (threads - 1)] + tile[t] + tile[(t + 1) & (threads - 1)]) / 3
