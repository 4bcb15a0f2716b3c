# a while loop, one comparison after the other
@cuda.jit
def limit(x, low, high, out):
    i = cuda.blockIdx.x * cuda.blockDim.x + cuda.threadIdx.x
    while i < x.size:
        value = x[i]
        if value < low:
            value = low
        elif value > high:
            value = high
        out[i] = value
        i += cuda.gridDim.x * cuda.blockDim.x
