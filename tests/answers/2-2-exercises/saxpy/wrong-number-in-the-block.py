# every block works on the first elements
@cuda.jit
def saxpy(a, x, y, out):
    i = cuda.threadIdx.x
    if i < x.size:
        out[i] = a * x[i] + y[i]
