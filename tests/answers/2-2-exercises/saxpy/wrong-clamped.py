# threads without an element repeat the last one
@cuda.jit
def saxpy(a, x, y, out):
    i = min(cuda.grid(1), x.size - 1)
    out[i] = a * x[i] + y[i]
