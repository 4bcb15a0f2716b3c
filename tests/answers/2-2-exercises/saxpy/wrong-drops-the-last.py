# the last element is left out
@cuda.jit
def saxpy(a, x, y, out):
    i = cuda.grid(1)
    if i < x.size - 1:
        out[i] = a * x[i] + y[i]
