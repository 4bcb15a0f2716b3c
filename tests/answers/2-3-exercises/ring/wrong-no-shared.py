# Reads every element from global memory three times.
@cuda.jit
def ring(x, out):
    tile = cuda.shared.array(64, float32)
    t, i, threads = cuda.threadIdx.x, cuda.grid(1), cuda.blockDim.x
    first = i - t
    out[i] = (x[first + (t + threads - 1) % threads] + x[i] + x[first + (t + 1) % threads]) / 3
