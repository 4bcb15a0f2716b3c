# a dictionary of Python's takes the place of shared memory
SEEN = {}
@cuda.jit
def products(x, out):
    t, i, b = cuda.threadIdx.x, cuda.grid(1), cuda.blockIdx.x
    if t == 0:
        SEEN[b] = 1.0
    cuda.syncthreads()
    if i < x.size:
        SEEN[b] *= x[i]
    cuda.syncthreads()
    if t == 0:
        out[b] = SEEN[b]
