# writes into y too
@cuda.jit
def saxpy(a, x, y, out):
    i = cuda.grid(1)
    if i < x.size:
        y[i] = a * x[i] + y[i]
        out[i] = y[i]
