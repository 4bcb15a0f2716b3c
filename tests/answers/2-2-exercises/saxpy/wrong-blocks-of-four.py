# takes every block for one of four threads
@cuda.jit
def saxpy(a, x, y, out):
    i = cuda.blockIdx.x * 4 + cuda.threadIdx.x
    if i < x.size:
        out[i] = a * x[i] + y[i]
