# Every thread adds up all elements to its left on its own.
@cuda.jit
def scan(x, out):
    tile = cuda.shared.array(64, float32)
    t = cuda.threadIdx.x
    tile[t] = x[t]
    cuda.syncthreads()
    total = float32(0)
    for k in range(t + 1):
        total += tile[k]
    out[t] = total
