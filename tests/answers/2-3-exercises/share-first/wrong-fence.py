# A fence orders a thread's own writes, it does not wait for other threads.
@cuda.jit
def share_first(x, out):
    tile = cuda.shared.array(1, float32)
    if cuda.threadIdx.x == 0:
        tile[0] = x[0]
    cuda.threadfence_block()
    out[cuda.threadIdx.x] = tile[0]
