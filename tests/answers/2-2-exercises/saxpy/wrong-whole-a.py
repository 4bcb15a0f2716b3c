# rounds a to a whole number
@cuda.jit
def saxpy(a, x, y, out):
    i = cuda.grid(1)
    if i < x.size:
        out[i] = int(a) * x[i] + y[i]
