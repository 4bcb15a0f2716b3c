# stores in each branch of an if: in one turn, the warp still touches neighbours
@cuda.jit
def limit(x, low, high, out):
    i = cuda.grid(1)
    while i < x.size:
        v = x[i]
        if v < low:
            out[i] = low
        elif v > high:
            out[i] = high
        else:
            out[i] = v
        i += cuda.blockDim.x * cuda.gridDim.x
