# Multiplies in global memory: blocks and threads race.
@cuda.jit
def products(x, out):
    b, i = cuda.blockIdx.x, cuda.grid(1)
    if cuda.threadIdx.x == 0:
        out[b] = 1
    cuda.syncthreads()
    if i < x.size:
        out[b] *= x[i]
