# the number in the grid by hand, the guard as a return
@cuda.jit
def saxpy(a, x, y, out):
    i = cuda.blockIdx.x * cuda.blockDim.x + cuda.threadIdx.x
    if i >= out.shape[0]:
        return
    out[i] = y[i] + a * x[i]
