# threads without an element read x[0]
@cuda.jit
def saxpy(a, x, y, out):
    i = cuda.grid(1)
    first = x[0]
    if i < x.size:
        out[i] = a * x[i] + y[i] + 0 * first
