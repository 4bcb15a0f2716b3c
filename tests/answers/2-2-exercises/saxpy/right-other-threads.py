# deals the elements to the blocks in turn
@cuda.jit
def saxpy(a, x, y, out):
    i = cuda.threadIdx.x * cuda.gridDim.x + cuda.blockIdx.x
    if i < x.size:
        out[i] = a * x[i] + y[i]
