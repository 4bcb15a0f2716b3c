# the guard lets one thread too many through
@cuda.jit
def saxpy(a, x, y, out):
    i = cuda.grid(1)
    if i <= x.size:
        out[i] = a * x[i] + y[i]
